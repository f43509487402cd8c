"""The mind: what decides."""
