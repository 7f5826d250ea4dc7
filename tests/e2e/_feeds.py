#!/usr/bin/env python3
"""A small world of feeds for tests on loopback. usage: _feeds.py FOLDER [CERTIFICATE KEY]

Prints its port when it listens. /NAME is FOLDER/served/NAME where there is one, /N.xml is feed N; other paths do what their name says. FOLDER/asked gets a line a
request. With a certificate it speaks TLS.
"""

import email.utils
import gzip
import hmac
import http.server
import pathlib
import ssl
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib

FOLDER = pathlib.Path(sys.argv[1])
STARTED = email.utils.formatdate()


def feed(name):
    items = "".join(
        f"<item><guid>{name}-{i}</guid><link>http://gull.example/{name}/{i}</link><title>Harrow Lane day {i} of {name}</title>"
        f"<pubDate>Fri, 13 May 2016 0{i}:00:00 GMT</pubDate><description>What feed {name} says on day {i}.</description></item>"
        for i in range(5)
    )
    return f'<rss version="2.0"><channel><title>Gull {name}</title>{items}</channel></rss>'.encode()


def entry_feed(host, *titles, ending=""):
    items = "".join(f"<item><guid>{title}</guid><title>Harrow Lane {title}</title></item>" for title in titles)
    links = f"<a:link rel='hub' href='http://{host}/hub{ending}'/><a:link rel='self' href='http://{host}/hubbed{ending}'/>"
    return f"<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>H</title>{links}{items}</channel></rss>".encode()


def deny(form):
    query = {"hub.mode": "denied", "hub.topic": form["hub.topic"], "hub.reason": "no room left"}
    urllib.request.urlopen(f"{form['hub.callback']}?{urllib.parse.urlencode(query)}").close()


def act_as_hub(host, form):
    """Asks the subscriber back; when it confirms, pushes once with a wrong signature and once with a right one."""
    callback = form["hub.callback"]
    for topic, challenge in (("http://evil.example/", "wrong"), (form["hub.topic"], "right")):
        query = {"hub.mode": "subscribe", "hub.topic": topic, "hub.challenge": challenge, "hub.lease_seconds": "600"}
        try:
            with urllib.request.urlopen(f"{callback}?{urllib.parse.urlencode(query)}") as answer:
                note = f"confirmed {challenge} {answer.read().decode()}"
        except urllib.error.HTTPError as refusal:
            note = f"refused {challenge} {refusal.code}"
        with open(FOLDER / "asked", "a", encoding="utf-8") as log:
            log.write(note + "\n")
    for title, secret in (("forged", "guessed"), ("pushed", form["hub.secret"])):
        body = entry_feed(host, title)
        signature = "sha256=" + hmac.new(secret.encode(), body, "sha256").hexdigest()
        headers = {"Content-Type": "application/rss+xml", "X-Hub-Signature": signature}
        urllib.request.urlopen(urllib.request.Request(callback, body, headers)).close()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, headers=(), body=b"", length=None):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):  # noqa: N802 - the name the base class calls
        with open(FOLDER / "asked", "a", encoding="utf-8") as log:
            log.write(f"{self.path} {self.headers.get('If-None-Match', '-')}\n")
        name = self.path.strip("/")
        served = FOLDER / "served" / name  # what a test has put there
        if served.is_file():
            body = served.read_bytes()
            etag = f'"{zlib.crc32(body)}"'
            if self.headers.get("If-None-Match") == etag:
                return self.answer(304)
            return self.answer(200, [("ETag", etag)], body)
        if name == "gone":
            return self.answer(410)
        if name == "moved":
            return self.answer(301, [("Location", "/moved-here.xml")])
        if name == "busy":
            return self.answer(503, [("Retry-After", "7200")])
        if name == "short":
            self.answer(200, body=feed("short"), length=99999)
            self.close_connection = True
            return None
        if name == "site":
            link = b'<html><head><link rel="alternate" type="application/rss+xml" href="/of-site.xml"></head></html>'
            return self.answer(200, [("Content-Type", "text/html")], link)
        if name == "summaries":  # today's entries, with a page each: one well, one forbidden, one that is not there
            now = email.utils.formatdate()
            items = "".join(
                f"<item><title>Harrow Lane is renewed, part {part}</title><link>http://{self.headers['Host']}/{part}</link>"
                f"<pubDate>{now}</pubDate><description>A summary.</description></item>"
                for part in ("whole", "private", "missing")
            )
            return self.answer(200, body=f"<rss version='2.0'><channel><title>S</title>{items}</channel></rss>".encode())
        if name == "pictured":  # an entry of today with images: one well, two forbidden, one that is a page
            images = "".join(f"<img src='http://{self.headers['Host']}/{place}'/>" for place in ("a.png", "private.png", "kept-back.png", "page"))
            item = f"<item><title>Harrow Lane in pictures</title><link>http://gull.example/pictures</link><pubDate>{STARTED}</pubDate>"
            text = f"<description><![CDATA[<p>What is seen of it.</p>{images}]]></description></item>"
            return self.answer(200, body=f"<rss version='2.0'><channel><title>P</title>{item}{text}</channel><!-- {time.time_ns()} --></rss>".encode())
        if name.endswith(".png"):
            rules = [("X-Robots-Tag", "noimageindex")] if name == "kept-back.png" else []
            return self.answer(200, [("Content-Type", "image/png"), *rules], b"\x89PNG\r\n\x1a\n" + b"a picture of Harrow Lane")
        if name.startswith("hubbed"):
            return self.answer(200, body=entry_feed(self.headers["Host"], "polled", ending=name.removeprefix("hubbed")))
        if name == "robots.txt":
            host = self.headers["Host"]  # one of our addresses is a site with a sitemap
            index = f"Sitemap: http://{host}/index.xml\n" if host.startswith("127.0.0.3") else ""
            return self.answer(200, body=f"User-agent: *\nDisallow: /private\n{index}".encode())
        if name == "index.xml":
            places = (f"http://{self.headers['Host']}/{part}" for part in ("of-news.xml.gz", "of-pages.xml", "of-sport-news.xml"))
            index = "".join(f"<sitemap><loc>{place}</loc></sitemap>" for place in places)
            return self.answer(200, body=f"<sitemapindex>{index}</sitemapindex>".encode())
        if name == "of-pages.xml":
            return self.answer(200, body=b"<urlset><url><loc>http://gull.example/about</loc></url></urlset>")
        if name in ("of-news.xml.gz", "of-sport-news.xml"):
            news = f"<news:news><news:title>Harrow Lane in {name}</news:title></news:news>"
            space = "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
            body = f"<urlset {space}><url><loc>http://gull.example/n/{name}</loc>{news}</url></urlset>".encode()
            return self.answer(200, body=gzip.compress(body, mtime=0) if name.endswith(".gz") else body)
        if name in ("whole", "private"):
            text = "Harrow Lane is renewed for a second part, as the whole page says at length. " * 5
            return self.answer(200, [("Content-Type", "text/html")], f"<html><body><article><h1>Harrow Lane</h1><p>{text}</p></article></body></html>".encode())
        if name == "linked":  # announces its feed in a header alone
            links = '</style.css>; rel=preload, </of-site.xml>; rel="alternate"; type="application/rss+xml"; title="All"'
            return self.answer(200, [("Content-Type", "text/html"), ("Link", links)], b"<html><body>Nothing here</body></html>")
        if name == "slow":
            time.sleep(60)
            return self.answer(404)
        if name == "page":
            return self.answer(200, [("Content-Type", "text/html")], b"<html><body>Nothing here</body></html>")
        etag = f'"{name}"'
        if self.headers.get("If-None-Match") == etag:
            return self.answer(304)
        is_feed = name.removesuffix(".xml").isdigit() or name in ("moved-here.xml", "of-site.xml")
        return self.answer(200, [("ETag", etag)], feed(name)) if is_feed else self.answer(404)

    def do_POST(self):  # noqa: N802
        form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        if self.path == "/hub-broken":
            return self.answer(500)
        if self.path == "/hub-denies":
            threading.Thread(target=deny, args=(form,)).start()
            return self.answer(202)
        threading.Thread(target=act_as_hub, args=(self.headers["Host"], form)).start()
        return self.answer(202)

    def log_message(self, *_):
        pass


def main():
    server = http.server.ThreadingHTTPServer(("0.0.0.0", 0), Handler)
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
