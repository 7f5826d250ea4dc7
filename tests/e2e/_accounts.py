#!/usr/bin/env python3
"""What was acknowledged is kept: kill -9 under write load, a writer that holds accounts.db, a disk that is full.

usage: _accounts.py SCRATCH
"""

import concurrent.futures
import http.client
import json
import pathlib
import sqlite3
import sys
import threading
import time

from _site import Site, make_installation, session_of

KILLS = 6
WRITERS = 4
FORM = "abcdefghijklmnopqrstuvwxyz"
STORY = "{:013d}"


def write(site, session, path, body=None, method="PUT"):
    return site.ask(method, path, body, Content_Type="application/json", Cookie=f"{session}; logline_form={FORM}", X_Logline_Form=FORM)


def kept(site, session):
    status, _, text = site.ask("GET", "/settings/export", Cookie=session)
    assert status == 200, text
    return json.loads(text)


def write_until_it_ends(site, session, writer, round_, said):
    """Progress, follows, marks and sign-ins until the server is gone; what was acknowledged goes to `said`."""
    number = 0
    try:
        while True:
            number += 1
            key = f"t{round_}-{writer}-{number}"
            if write(site, session, f"/api/v1/progress/{key}", '{"season": 2, "episode": 3}')[0] == 204:
                said.append(("progress", key.replace("-", " ")))
            if write(site, session, f"/api/v1/follows/title/{key}")[0] == 204:
                said.append(("follows", key.replace("-", " ")))
            story = STORY.format(number + 1000 * writer + 100000 * round_)
            if write(site, session, f"/api/v1/read/{story}")[0] == 204:
                said.append(("read", story))
            if number % 8 == 0 and (cookie := session_of(site.sign_in("ada"))):
                said.append(("session", cookie))
    except (OSError, http.client.HTTPException):
        return  # killed


def check(site, session, said):
    export = kept(site, session)
    there = {
        "progress": set(export["progress"]),
        "follows": {one["key"] for one in export["follows"]},
        "read": set(export["read"]),
    }
    for what, key in said:
        if what == "session":
            assert site.ask("GET", "/settings", Cookie=key)[0] == 200, "a session that was begun is lost"
        else:
            assert key in there[what], f"{what} {key} was acknowledged and is lost"


def kill_under_load(scratch):
    folder = make_installation(scratch)
    site = Site(folder, "--logins")
    session = site.join("ada")
    pathlib.Path(folder, "joined").touch()
    everything = []
    for round_ in range(KILLS):
        said = []
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            for writer in range(WRITERS):
                pool.submit(write_until_it_ends, site, session, writer, round_, said)
            while len(said) < 20 + 30 * round_:
                time.sleep(0.01)
            site.kill()
        everything += said
        site = Site(folder, "--logins")
        check(site, session, everything)
    site.stop()
    kinds = {what: sum(one == what for one, _ in everything) for what in ("progress", "follows", "read", "session")}
    assert all(kinds.values()), kinds
    print(f"ok   {KILLS} kills, nothing lost of {kinds}")


def locked(scratch):
    folder = make_installation(scratch)
    site = Site(folder, "--logins")
    session = site.join("ada")
    other = sqlite3.connect(folder + "/accounts.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    for path in ("/", "/settings", "/healthz"):
        begun = time.monotonic()
        assert site.ask("GET", path, Cookie=session)[0] == 200, path
        assert time.monotonic() - begun < 1.5, f"{path} waits for another writer"
    status, headers, text = write(site, session, "/api/v1/progress/gulls", '{"season": 2}')
    assert status == 503 and headers["Retry-After"] and json.loads(text)["status"] == 503, (status, text)
    status, headers, text = site.send_form("/title/gulls/progress", session, say="watched", season="2")
    assert status == 503 and "Nothing was changed" in text, (status, text)
    assert site.sign_in("ada")[0] == 503, "nobody signs in half"
    threading.Timer(0.7, lambda: other.execute("ROLLBACK")).start()
    assert write(site, session, "/api/v1/progress/gulls", '{"season": 3}')[0] == 204, "a short writer is waited for"
    assert kept(site, session)["progress"]["gulls"]["season"] == 3
    site.stop()
    print("ok   another writer: told so, or waited for")


def full(scratch):
    folder = make_installation(scratch)
    site = Site(folder, "--logins")
    session = site.join("ada")
    pathlib.Path(folder, "joined").touch()
    site.stop()
    blocks = pathlib.Path(folder, "accounts.db").stat().st_size // 1024 + 60
    site = Site(folder, "--logins", limits=f"ulimit -f {blocks}")
    said = []
    for number in range(2000):
        status, _, text = write(site, session, f"/api/v1/progress/t{number}", '{"season": 1}')
        if status != 204:
            assert status == 500 and "may not grow" in text, (status, text)
            break
        said.append(("progress", f"t{number}"))
    assert 0 < len(said) < 2000, "the disk became full in between"
    assert site.ask("GET", "/", Cookie=session)[0] == 200, "who is signed in reads on"
    answer = site.sign_in("ada")
    assert answer[0] == 500 and "may not grow" in answer[2] and not session_of(answer), answer[0]
    check(site, session, said)
    site.stop()
    site = Site(folder, "--logins")
    check(site, session, said)
    assert session_of(site.sign_in("ada")), "there is room again"
    site.stop()
    print(f"ok   a full disk after {len(said)} writes")


def main():
    for test in (kill_under_load, locked, full):
        test(sys.argv[1])


main()
