#!/usr/bin/env python3
"""Measures polling: nginx on loopback serves a day's feeds, `logline fetch` asks for them twice, newsboat beside it.

usage: run.py LOGLINE FEEDS_FOLDER [COUNT]     FEEDS_FOLDER holds saved fetches (docs/FORMATS.md)
With COUNT the feeds are repeated until there are so many. Each host of the day becomes a loopback address of its own, so
that limits per host work as they would outside; feeds that failed that day fail here with the same status. Each has the
headers of that day that a reader looks at, and one that had no validator has none here, so that it cannot be answered 304
(with COUNT all have one). Every 40th is slow (400 kB a second), of every 97th the connection breaks without an answer. Needs nginx and time;
newsboat is left out when it is not there. Prints wall seconds, processor seconds and peak memory.
"""

import collections
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


def location_of(number, path, status, headers, is_day):
    """What nginx is told of one feed."""
    if number % 97 == 96:
        return f"location = {path} {{ return 444; }}"
    if status != 200:
        return f"location = {path} {{ return {status if 400 <= status < 600 else 503}; }}"
    words = []
    if is_day:
        media = re.sub("[^a-z0-9/+.-]", "", headers.get("content-type", "text/xml").split(";")[0].strip().lower()) or "text/xml"
        words.append(f'types {{}} default_type "{media}; charset=utf-8";')
        for name in ("cache-control", "link", "vary"):
            value = headers.get(name, "")
            if value and not re.search(r'["\\\\$\\r\\n{};]', value):
                words.append(f'add_header {name} "{value}";')
        if "etag" not in headers and "last-modified" not in headers:
            words.append('etag off; if_modified_since off; add_header Last-Modified "";')
    if number % 40 == 39:
        words.append("limit_rate 400k;")
    return f"location = {path} {{ {' '.join(words)} }}" if words else ""


def lay_out(day, root, count, port):
    """Writes the files nginx serves; returns the addresses and nginx's locations for what fails."""
    hosts, addresses, locations, failing = {}, [], [], 0
    (root / "www").mkdir()
    for number in range(count):
        host, status, body, headers = day[number % len(day)]
        index = hosts.setdefault((host, number // len(day)), len(hosts))
        path = f"/{number}.xml"
        addresses.append(f"http://127.{1 + index // 62500}.{index // 250 % 250}.{1 + index % 250}:{port}{path}")
        (root / "www" / f"{number}.xml").write_bytes(body)
        locations.append(location_of(number, path, status, headers, count <= len(day)))
        failing += status != 200 or number % 97 == 96
    return addresses, locations, failing, len(hosts)


def start_nginx(root, port, locations):
    (root / "nginx.conf").write_text(
        f"""daemon off; master_process off; pid {root}/pid; error_log {root}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; default_type "text/xml; charset=utf-8"; types {{}} gzip on; gzip_types *; gzip_comp_level 1; limit_rate_after 0;
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
    """Through time(1): a child of a large Python would be charged with Python's own peak."""
    told = subprocess.run(
        ["/usr/bin/time", "-f", "%e %U %S %M", *command], capture_output=True, text=True, env=env, check=False
    )
    if told.returncode not in accepted:
        raise SystemExit(f"{what}: exit {told.returncode}: {told.stderr[-300:]}")
    wall, user, system, peak = told.stderr.strip().splitlines()[-1].split()
    last = told.stdout.strip().splitlines()[-1:] or [""]
    cpu = float(user) + float(system)
    print(f"{what:<16} {float(wall):7.2f} s wall {cpu:7.2f} s processor {int(peak) / 1024:7.1f} MiB   {last[0].split(' Why')[0]}")


def measure_newsboat(root, addresses):
    if not shutil.which("newsboat"):
        return print("newsboat is not installed: left out")
    (root / "urls").write_text("\n".join(addresses) + "\n")
    (root / "config").write_text("reload-threads 2\n")
    command = ["newsboat", "-C", root / "config", "-u", root / "urls", "-c", root / "cache.db", "-x", "reload"]
    env = {**os.environ, "HOME": str(root), "TERM": "dumb"}
    for what in ("newsboat, first", "newsboat, again"):
        measure(what, [str(part) for part in command], accepted=(0, 1), env=env)


def main():
    logline, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    day = load_day(folder)
    count = int(sys.argv[3]) if len(sys.argv) > 3 else len(day)
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        addresses, locations, failing, hosts = lay_out(day, root, count, port)
        server = start_nginx(root, port, locations)
        try:
            print(f"{count} feeds on {hosts} hosts, {failing} of them failing")
            (root / "list.opml").write_text(
                "<opml><body>" + "".join(f'<outline text="f" xmlUrl="{address}"/>' for address in addresses) + "</body></opml>"
            )
            base = [logline, "--dir", str(root / "data")]
            subprocess.run([*base, "init"], check=True, stdout=subprocess.DEVNULL)
            subprocess.run([*base, "follow", str(root / "list.opml")], check=True, stdout=subprocess.DEVNULL)
            poll = [*base, "fetch", "--once", "--now", "--store-only", "--no-pages", "-q", "--allow-private"]
            measure("logline, first", poll)
            measure("logline, again", poll)
            words = subprocess.run([*base, "feeds"], capture_output=True, text=True, check=True).stdout
            problems = collections.Counter(line.split(": ", 1)[1] for line in words.splitlines() if " in a row: " in line)
            print("why:", ", ".join(f"{number} {problem}" for problem, number in problems.most_common()))
            if count <= len(day):
                measure_newsboat(root, addresses)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
