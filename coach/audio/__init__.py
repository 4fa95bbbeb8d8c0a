"""The edge to sound: devices, files, and the detector of speech."""
