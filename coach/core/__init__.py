"""The rules of coach: pure functions over frozen values. No files, devices, threads, clock, chance or printing."""
