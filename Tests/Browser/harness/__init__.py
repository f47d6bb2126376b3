"""What the browser tests share: the built site, a server for it, a browser that watches for faults."""
