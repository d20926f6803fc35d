"""What the shop's monitoring may know: counts and times, never who."""

from prometheus_client import Counter, Gauge, Histogram

updates = Counter("wafa_updates_total", "Updates by outcome.", ["outcome"])
turn_seconds = Histogram(
    "wafa_turn_seconds",
    "From taking an update to its reply.",
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 20),
)
inbox_waiting = Gauge("wafa_inbox_waiting", "Updates in lanes now.")
sends = Counter("wafa_sends_total", "Deliveries by outcome.", ["outcome"])
