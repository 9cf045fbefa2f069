"""The typed, lossless model of a screenplay."""
