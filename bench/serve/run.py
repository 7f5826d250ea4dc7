#!/usr/bin/env python3
"""Measures the site: makes an invented newsroom, serves it with `logline serve --open`, and asks it at fixed rates.

usage: run.py LOGLINE MEASURE_SERVE [--folder FOLDER] [--articles N] [--rates 300,500,0] [--seconds N] [--only KIND]
LOGLINE and MEASURE_SERVE are the two programs (`packaging/build release logline measure_serve`). The newsroom has N
articles (a million), a fifth as many stories, a fiftieth titles and a hundredth readers, and stays in FOLDER, where it is
found again; --articles 20000 is there in some seconds. Half of what is asked is asked by readers who have signed in.

First each kind of page is asked for a while without counting, as after a start; then each rate (0: as fast as 32
connections go) for so many seconds. Prints times by kind of page, answers a second, the server's start and its peak
memory. The client runs on the same machine and asks for packed answers.
"""

import argparse
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def sizes_of(articles):
    return ["articles", articles, "stories", articles // 5, "titles", articles // 50, "readers", articles // 100]


def start(logline, folder, port):
    """The server, and the milliseconds until its first answer."""
    begun = time.monotonic()
    server = subprocess.Popen(
        [logline, "--dir", folder, "serve", "--open", "--no-fetch", "--listen", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL
    )
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port)) as asked:
                asked.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
                if asked.recv(12).endswith(b"200"):
                    return server, (time.monotonic() - begun) * 1000
        except ConnectionRefusedError:
            if server.poll() is not None or time.monotonic() - begun > 30:
                raise SystemExit("the server does not start")
        time.sleep(0.002)


def peak_of(server):
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main():
    options = argparse.ArgumentParser()
    options.add_argument("logline")
    options.add_argument("measure")
    options.add_argument("--folder", default=os.path.join(tempfile.gettempdir(), "logline-newsroom"))
    options.add_argument("--articles", type=int, default=1_000_000)
    options.add_argument("--rates", default="300,500,0")
    options.add_argument("--seconds", type=int, default=30)
    options.add_argument("--warm", type=int, default=20)
    options.add_argument("--only", default="")
    wanted = options.parse_args()
    sizes = [str(word) for word in sizes_of(wanted.articles)]
    folder = f"{wanted.folder}-{wanted.articles}"
    if not os.path.exists(os.path.join(folder, "made")):
        begun = time.monotonic()
        subprocess.run([wanted.measure, "make", folder, *sizes], check=True)
        pathlib.Path(folder, "made").touch()
        print(f"made in {time.monotonic() - begun:.0f} s")
    port = free_port()
    server, began_in = start(wanted.logline, folder, port)
    ask = [wanted.measure, "ask", str(port), *sizes] + (["only", wanted.only] if wanted.only else [])
    try:
        print(f"first answer after {began_in:.0f} ms")
        for rate in [-1] + [int(rate) for rate in wanted.rates.split(",")]:
            words = "first" if rate < 0 else f"{rate} a second" if rate else "as fast as it goes"
            print(f"\n== {words}", flush=True)
            load = ["rate", str(max(rate, 0) if rate >= 0 else 100), "seconds", str(wanted.warm if rate < 0 else wanted.seconds)]
            subprocess.run([*ask, *load, "connections", "64" if rate else "32"], check=True)
        print(f"\npeak memory {peak_of(server):.0f} MiB")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
