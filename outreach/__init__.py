"""The post room: what Wafa sends by itself."""
