"""Reads messages with Python's own parser, and checks their signatures with dkimpy.

Standard input: {"messages": [base64], "records": {name: TXT}, "brief": bool}
Standard output: one object per message.
"""

import base64
import email
import email.policy
import json
import sys

request = json.load(sys.stdin)
records = request["records"]


def lookup(name, timeout=5):
    key = (name.decode() if isinstance(name, bytes) else name).rstrip(".")
    found = records.get(key)
    return None if found is None else found.encode()


def defects_of(message, fields):
    found = []
    for part in message.walk():
        found += [str(defect) or type(defect).__name__ for defect in part.defects]
        for name, value in fields if part is message else part.items():
            found += [f"{name}: {defect}" for defect in getattr(value, "defects", ())]
    return found


def part_of(part):
    kind = part.get_content_type()
    body = part.get_payload(decode=True) or b""
    return {
        "type": kind,
        "name": part.get_filename(),
        "disposition": part.get_content_disposition(),
        "contentId": part["content-id"],
        "text": body.decode("utf-8") if kind in ("text/plain", "text/html") else None,
        "base64": None if kind in ("text/plain", "text/html") else base64.b64encode(body).decode(),
    }


def signatures_of(raw):
    if not records:
        return []
    import dkim

    count = sum(1 for line in raw.split(b"\r\n\r\n", 1)[0].split(b"\r\n") if line.lower().startswith(b"dkim-signature:"))
    results = []
    for index in range(count):
        try:
            results.append(bool(dkim.DKIM(raw).verify(idx=index, dnsfunc=lookup)))
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


def read(raw):
    try:
        return reading_of(raw)
    except Exception as error:
        print(f"{error!r} at\n{raw[:2000]!r}", file=sys.stderr)
        raise


def reading_of(raw):
    message = email.message_from_bytes(raw, policy=email.policy.SMTP)
    fields = message.items()

    def mailboxes(wanted):
        fitting = [value for name, value in fields if name.lower() == wanted]
        return [[address.display_name, address.addr_spec] for value in fitting for address in value.addresses]

    return {
        "defects": defects_of(message, fields),
        "fields": [[name, str(value)] for name, value in fields],
        "to": mailboxes("to"),
        "from": mailboxes("from"),
        "structure": [part.get_content_type() for part in message.walk()],
        "parts": [] if request["brief"] else [part_of(part) for part in message.walk() if not part.is_multipart()],
        "signatures": signatures_of(raw),
    }


json.dump([read(base64.b64decode(encoded)) for encoded in request["messages"]], sys.stdout)
