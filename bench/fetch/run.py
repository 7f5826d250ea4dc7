#!/usr/bin/env python3
"""Measures polling: nginx on loopback serves a day's feeds, `logline fetch` asks for them twice, newsboat beside it.

usage: run.py LOGLINE FEEDS_FOLDER [COUNT] [--no-newsboat] [--times N] [--idle SECONDS]
FEEDS_FOLDER holds saved fetches (docs/FORMATS.md). Each host of the day becomes a loopback address of its own, so that
limits per host work as they would outside. Answers lie packed with gzip, as on a site's own cache.

Without COUNT each feed of the day is there once, with the headers of that day that a reader looks at: one that had no
validator has none here, so that it cannot be answered 304; what failed that day fails with the same status. Every 40th is
slow (400 kB a second), of every 97th the connection breaks without an answer.
With COUNT the readable feeds are repeated until there are so many; of every twenty 18 have a validator (so 90 % are
answered 304 the second time), one has none and one fails (404, 503, 410, broken off in turn); every 40th is slow.

Prints wall seconds, processor seconds and peak memory, the best of N fresh installations; with --idle the memory of
`serve` that many seconds after it has asked all. Needs nginx and time; newsboat is left out when it is not there.
"""

import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlparse


def load_day(folder):
    """[(host, status, bytes, headers)] of every saved fetch that can be read and had an answer."""
    day = []
    for file in sorted(pathlib.Path(folder).glob("*.json")):
        try:
            saved = json.loads(file.read_bytes())
            headers = {name.lower(): value for name, value in (saved.get("headers") or {}).items()}
            day.append((urlparse(saved["requested_url"]).netloc, int(saved["status_code"]), saved["response_text"].encode(), headers))
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
    return day


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


BREAKS = 444  # nginx's own status: closes the connection without an answer
WITHOUT_VALIDATOR = 'etag off; if_modified_since off; add_header Last-Modified "";'


def failure_of(number, status, is_day):
    """The status with which a feed fails here; 0: it does not."""
    if is_day:
        if number % 97 == 96:
            return BREAKS
        return 0 if status == 200 else status if 400 <= status < 600 else 503
    return (404, 503, 410, BREAKS)[number // 20 % 4] if number % 20 == 19 else 0


def headers_of_day(headers):
    media = re.sub("[^a-z0-9/+.-]", "", headers.get("content-type", "text/xml").split(";")[0].strip().lower()) or "text/xml"
    words = [f'types {{}} default_type "{media}; charset=utf-8";']
    for name in ("cache-control", "link", "vary"):
        value = headers.get(name, "")
        if value and not re.search(r'["\\$\r\n{};]', value):
            words.append(f'add_header {name} "{value}";')
    if "etag" not in headers and "last-modified" not in headers:
        words.append(WITHOUT_VALIDATOR)
    return words


def location_of(number, path, status, headers, is_day):
    """What nginx is told of one feed."""
    failure = failure_of(number, status, is_day)
    if failure:
        return f"location = {path} {{ return {failure}; }}"
    words = headers_of_day(headers) if is_day else [WITHOUT_VALIDATOR] if number % 20 == 18 else []
    if number % 40 == 39 - (not is_day):  # with COUNT the 39th fails
        words.append("limit_rate 400k;")
    return f"location = {path} {{ {' '.join(words)} }}" if words else ""


def lay_out(day, root, count, port):
    """Writes the files nginx serves; returns the addresses, nginx's locations, how many fail, and how many hosts."""
    hosts, addresses, locations, failing = {}, [], [], 0
    is_day = count == 0
    chosen = day if is_day else [one for one in day if one[1] == 200 and re.search(rb"<(rss|feed|rdf:RDF)\b", one[2][:4096])]
    (root / "www").mkdir()
    for number in range(count or len(day)):
        host, status, body, headers = chosen[number % len(chosen)]
        index = hosts.setdefault((host, number // len(chosen)), len(hosts))
        path = f"/{number}.xml"
        addresses.append(f"http://127.{1 + index // 62500}.{index // 250 % 250}.{1 + index % 250}:{port}{path}")
        (root / "www" / f"{number}.xml").write_bytes(body)
        (root / "www" / f"{number}.xml.gz").write_bytes(gzip.compress(body, 6, mtime=0))
        locations.append(location_of(number, path, status, headers, is_day))
        failing += failure_of(number, status, is_day) != 0
    return addresses, locations, failing, len(hosts)


def start_nginx(root, port, locations):
    (root / "nginx.conf").write_text(
        f"""daemon off; master_process off; pid {root}/pid; error_log {root}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; default_type "text/xml; charset=utf-8"; types {{}} gzip_static on; limit_rate_after 0;
client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3; uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
server {{ listen 0.0.0.0:{port}; root {root}/www; {' '.join(locations)} }} }}"""
    )
    server = subprocess.Popen(["nginx", "-c", str(root / "nginx.conf")], stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.05)
    raise SystemExit(f"nginx does not answer: {(root / 'error.log').read_text()[:500]}")


def measure(what, command, accepted=(0, 3), env=None):
    """(wall, processor, MiB, last line). Through time(1): a child of a large Python would be charged with Python's own peak."""
    told = subprocess.run(
        ["/usr/bin/time", "-f", "%e %U %S %M", *command], capture_output=True, text=True, env=env, check=False
    )
    if told.returncode not in accepted:
        raise SystemExit(f"{what}: exit {told.returncode}: {told.stderr[-300:]}")
    wall, user, system, peak = map(float, told.stderr.strip().splitlines()[-1].split())
    last = told.stdout.strip().splitlines()[-1:] or [""]
    return wall, user + system, peak / 1024, last[0].split(" Why")[0]


def show(what, measured):
    wall, processor, peak, words = measured
    print(f"{what:<16} {wall:7.2f} s wall {processor:7.2f} s processor {peak:7.1f} MiB   {words}", flush=True)


def measure_newsboat(root, addresses):
    if not shutil.which("newsboat"):
        return print("newsboat is not installed: left out")
    (root / "urls").write_text("\n".join(addresses) + "\n")
    (root / "config").write_text("reload-threads 2\n")
    command = ["newsboat", "-C", root / "config", "-u", root / "urls", "-c", root / "cache.db", "-x", "reload"]
    env = {**os.environ, "HOME": str(root), "TERM": "dumb"}
    for what in ("newsboat, first", "newsboat, again"):
        show(what, measure(what, [str(part) for part in command], accepted=(0, 1), env=env))


def measure_logline(logline, root, times):
    """The best of so many first rounds, each in a fresh installation, and of the rounds after."""
    best = {}
    for time_ in range(times):
        base = [logline, "--dir", str(root / f"data{time_}")]
        subprocess.run([*base, "init"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*base, "follow", str(root / "list.opml")], check=True, stdout=subprocess.DEVNULL)
        for what in ("logline, first", "logline, again"):
            poll = [*base, "fetch", "--once", "--now", "--store-only", "--no-pages", "-q", "--allow-private"]
            best[what] = min(best.get(what, (1e9,)), measure(what, poll))
    for what, measured in best.items():
        show(what, measured)
    words = subprocess.run([*base, "feeds"], capture_output=True, text=True, check=True).stdout
    problems = collections.Counter(line.split(": ", 1)[1] for line in words.splitlines() if " in a row: " in line)
    print("why:", ", ".join(f"{number} {problem}" for problem, number in problems.most_common()))


def measure_idle(logline, root, seconds):
    """Follows all with an installation of its own, lets `serve` ask and read them, waits, and looks at its memory."""
    base = [logline, "--dir", str(root / "served")]
    subprocess.run([*base, "init"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*base, "follow", str(root / "list.opml")], check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen(
        [*base, "serve", "--listen", "127.0.0.1:0", "--no-pages", "--allow-private"], stdout=subprocess.DEVNULL
    )
    try:
        while "not asked yet" in subprocess.run([*base, "feeds"], capture_output=True, text=True, check=True).stdout:
            time.sleep(1)
        time.sleep(seconds)
        status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
        kept, most = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "VmHWM"))
        print(f"serve, idle      {kept:7.1f} MiB {seconds} s after it has asked all, {most:.1f} at most before")
    finally:
        server.terminate()
        server.wait()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("logline")
    options.add_argument("folder")
    options.add_argument("count", type=int, nargs="?", default=0)
    options.add_argument("--no-newsboat", action="store_true")
    options.add_argument("--times", type=int, default=3)
    options.add_argument("--idle", type=int, default=0, metavar="SECONDS")
    wanted = options.parse_args()
    logline = os.path.abspath(wanted.logline)
    day = load_day(wanted.folder)
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        addresses, locations, failing, hosts = lay_out(day, root, wanted.count, port)
        server = start_nginx(root, port, locations)
        try:
            print(f"{len(addresses)} feeds on {hosts} hosts, {failing} of them failing")
            (root / "list.opml").write_text(
                "<opml><body>" + "".join(f'<outline text="f" xmlUrl="{address}"/>' for address in addresses) + "</body></opml>"
            )
            measure_logline(logline, root, wanted.times)
            if wanted.idle:
                measure_idle(logline, root, wanted.idle)
            if not wanted.count and not wanted.no_newsboat:
                measure_newsboat(root, addresses)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
