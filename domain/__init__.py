"""The use cases: plain synchronous functions of one transaction."""
