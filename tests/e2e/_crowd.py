#!/usr/bin/env python3
"""Ten thousand connections that say nothing, streams that nobody reads, too few open files: a reader is served.

usage: _crowd.py SCRATCH SAMPLES
"""

import http.client
import resource
import socket
import subprocess
import sys
import time

from _site import LOGLINE, Site, make_installation

READER_SECONDS = 10  # on a busy machine; a quiet one takes some milliseconds
STREAMS = 256


def connect(port, words=b""):
    idle = socket.create_connection(("127.0.0.1", port), timeout=30)
    if words:
        idle.sendall(words)
    return idle


def served(site, what):
    for path in ("/healthz", "/"):
        begun = time.monotonic()
        status, _, _ = site.ask("GET", path)
        took = time.monotonic() - begun
        assert status == 200, f"{what}: {path} gave {status}"
        assert took < READER_SECONDS, f"{what}: {path} took {took:.1f} s"


def flood(site, wanted, what):
    """So many connections, half of which say nothing and half of which stop in the middle of a request."""
    crowd = []
    reader = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
    for number in range(wanted):
        crowd.append(connect(site.port, b"GET / HTTP/1.1\r\nHost: a" if number % 2 else b""))
        if number % 500 == 499:  # somebody who reads on, with one connection as long as it is kept
            try:
                reader.request("GET", "/healthz")
                assert reader.getresponse().read() == b"ok\n"
            except (http.client.HTTPException, OSError):
                reader.close()
            served(site, f"{what}: {number + 1} connections")
    for idle in crowd:
        idle.close()


def listen(site):
    """Streams that are never read from; and one more, which is refused."""
    request = b"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    streams = []
    for _ in range(STREAMS):
        stream = socket.socket()
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        stream.connect(("127.0.0.1", site.port))
        stream.sendall(request)
        streams.append(stream)
    for stream in streams:
        stream.settimeout(30)
        assert stream.recv(12) == b"HTTP/1.1 200", "a stream begins"
    one_more = connect(site.port, request)
    assert one_more.recv(12) == b"HTTP/1.1 503", "there are so many streams and no more"
    return streams


def main():
    scratch, samples = sys.argv[1:]
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    crowd = min(10_000, hard - 400)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    folder = make_installation(scratch, samples)

    site = Site(folder)
    flood(site, crowd, "all places")
    print(f"ok   {crowd} connections, {site.peak_mib():.0f} MiB at most")
    streams = listen(site)
    subprocess.run([LOGLINE, "--dir", folder, "rebuild", "-q"], check=True, stdout=subprocess.DEVNULL)
    time.sleep(2)  # every stream looks whether there is something new
    served(site, "streams that nobody reads")
    for stream in streams:
        stream.close()
    print(f"ok   {STREAMS} streams that nobody reads, {site.peak_mib():.0f} MiB at most")
    site.stop()

    site = Site(folder, limits="ulimit -n 600")
    flood(site, 2_000, "600 open files")
    site.stop()
    print("ok   more connections than files may be open")


main()
