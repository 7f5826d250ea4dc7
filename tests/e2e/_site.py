"""What the tests of the site under load share: an installation, the server over it, and requests with nothing hidden."""

import atexit
import http.client
import os
import re
import signal
import subprocess
import tempfile
import urllib.parse

LOGLINE = os.environ["LOGLINE"]
PASSWORD = "correct horse"


def make_installation(parent, samples=None):
    folder = tempfile.mkdtemp(dir=parent)
    for words in [["init"]] + ([["import", "-q", samples]] if samples else []):
        subprocess.run([LOGLINE, "--dir", folder, *words], check=True, stdout=subprocess.DEVNULL)
    return folder


class Site:
    """`logline serve` on a free port. `limits` are commands of the shell that go before it, such as "ulimit -n 600"."""

    def __init__(self, folder, *options, limits="true"):
        command = [LOGLINE, "--dir", folder, "serve", "--no-fetch", "--listen", "127.0.0.1:0", *options]
        shell = ["bash", "-c", f'{limits}; exec "$@"', "bash", *command]
        self.process = subprocess.Popen(shell, stdout=subprocess.PIPE, text=True)
        atexit.register(self.process.kill)  # a test that fails leaves nothing behind
        self.port, self.join_link = 0, ""
        while not self.port or ("--logins" in options and not self.join_link and not os.path.exists(folder + "/joined")):
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("the server does not start")
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/ ", line):
                self.port = int(found[1])
            if found := re.search(r"(/join/\w+)", line):
                self.join_link = found[1]

    def ask(self, method, path, body=None, timeout=30, **headers):
        """(status, headers, text)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def send_form(self, path, cookies="", **fields):
        """As a browser that has loaded the page before."""
        token = "abcdefghijklmnopqrstuvwxyz"
        body = urllib.parse.urlencode({**fields, "token": token})
        together = f"logline_form={token}" + (f"; {cookies}" if cookies else "")
        return self.ask("POST", path, body, Content_Type="application/x-www-form-urlencoded", Cookie=together)

    def join(self, name):
        """Makes the operator's login by the first link; gives the session's cookie."""
        return session_of(self.send_form(self.join_link, name=name, password=PASSWORD))

    def sign_in(self, name):
        return self.send_form("/sign-in", name=name, password=PASSWORD)

    def peak_mib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=60) == 0, "the server did not end well"


def session_of(answer):
    """The session's cookie; empty: none was set."""
    for value in answer[1].get_all("Set-Cookie") or []:
        if found := re.match(r"logline_session=\w+", value):
            return found[0]
    return ""
