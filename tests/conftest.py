"""Settings for all tests, and the real scripts that some of them read."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, max_examples=200)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real scripts and labels; tests that need it are skipped where it is absent, except in CI."""
    if not SHARED.is_dir():
        message = f"the real scripts are not at {SHARED}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture(scope="session")
def example_script() -> Path:
    """The short film that ships with the documentation."""
    return Path(__file__).parents[1] / "docs" / "examples" / "sayle-and-daughter.fountain"
