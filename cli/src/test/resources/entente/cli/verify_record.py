"""Verifies an exported record with nothing but docs/formats/record.md: policy, checkpoints, trees, tiles, bodies.

Usage: verify_record.py FOLDER. Prints what holds, or the first thing that does not, and ends with 0 or 1. Ed25519 after
RFC 8032, section 5.1.7. ML-DSA-44 is not checked: Python has none. Whoever copies this should use a library for both.
"""
import base64
import hashlib
import pathlib
import struct
import sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def sha(data):
    return hashlib.sha256(data).digest()


def point(data):
    y = int.from_bytes(data, "little") & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x if x * x % P == x2 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != x2:
        raise ValueError("not a point")
    x = P - x if x % 2 != data[31] >> 7 else x
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, p):
    sum_ = (0, 1, 1, 0)
    while number:
        sum_ = add(sum_, p) if number & 1 else sum_
        p, number = add(p, p), number >> 1
    return sum_


BASE = point(bytes.fromhex("58" + "66" * 31))


def ed25519(key, message, signature):
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(point(signature[:32]), times(k, point(key)))
    same = all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))
    return len(signature) == 64 and s < L and same


def require(holds, otherwise):
    if not holds:
        raise ValueError(otherwise)


def policy(text):
    keys = {}
    for line in text.splitlines():
        words = line.split(" ")
        if words[0] == "log":
            name, key_id, typed = words[1].split("+", 2)
            raw = base64.b64decode(typed, validate=True)
            require(sha(name.encode() + b"\n" + raw)[:4].hex() == key_id, "key ID of " + name)
            keys.setdefault(name, []).append((bytes.fromhex(key_id), raw[0], raw[1:]))
    return keys


def checkpoint(note, keys):
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    origin, size, root = text.splitlines()[:3]
    signed, seen = {}, 0
    for line in lines.splitlines():
        dash, name, blob = line.split(" ")
        require(dash == "\u2014", "a signature line")
        raw = base64.b64decode(blob, validate=True)
        signed[name, raw[:4]] = raw[4:]
    require(origin in keys, "an origin that the policy names: " + origin)
    for key_id, kind, key in keys[origin]:
        require((origin, key_id) in signed, "a signature of each of its keys: " + origin)
        if kind == 1:
            require(ed25519(key, text.encode(), signed[origin, key_id]), "the Ed25519 signature of " + origin)
            seen += 1
    require(seen > 0, "an Ed25519 key for " + origin)
    return origin, int(size), base64.b64decode(root, validate=True)


def numbered(number):
    groups = ["%03d" % (number % 1000)]
    while number >= 1000:
        number //= 1000
        groups.insert(0, "x%03d" % (number % 1000))
    return "/".join(groups)


def tile(log, level, number, width):
    return (log / "tile" / str(level) / (numbered(number) + ("" if width == 256 else ".p/%d" % width))).read_bytes()


def root_of(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha(b"")
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\x01" + root_of(hashes[:split]) + root_of(hashes[split:]))


def widths(count):
    return [(n, min(256, count - 256 * n)) for n in range((count + 255) // 256)]


def entries(log, size):
    found = []
    for number, width in widths(size):
        bundle = tile(log, "entries", number, width)
        for _ in range(width):
            (length,) = struct.unpack(">H", bundle[:2])
            require(length == 33 and bundle[2] == 1, "an entry of 33 bytes")
            found.append(bundle[2 : 2 + length])
            bundle = bundle[2 + length :]
        require(not bundle, "a bundle that ends with its last entry")
    return found


def check_tiles(log, leaves):
    nodes, level = leaves, 0
    while nodes:
        for number, width in widths(len(nodes)):
            part = nodes[256 * number : 256 * number + width]
            require(tile(log, level, number, width) == b"".join(part), "tile %d/%d" % (level, number))
        nodes = [root_of(nodes[256 * n : 256 * n + 256]) for n in range(len(nodes) // 256)]
        level += 1


def check_bodies(log, found):
    count, last = 0, -1
    for file in sorted((log / "journal").glob("*.journal")):
        data = file.read_bytes()
        while data:
            index, length = struct.unpack(">QI", data[:12])
            length &= 0x7FFFFFFF
            body, tail = data[12 : 12 + length], data[12 + length : 20 + length]
            require(tail[:4] == struct.pack(">I", crc32c(data[: 12 + length])) and tail[4:] == b"EJF1", "a frame")
            require(last < index < len(found), "the place of a frame")
            require(found[index] == b"\x01" + sha(body), "the body of act %d" % index)
            count, last, data = count + 1, index, data[20 + length :]
    return count


TABLE = []
for value in range(256):
    for _ in range(8):
        value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    TABLE.append(value)


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def main(folder):
    keys = policy((folder / "policy").read_text())
    logs = sorted((folder / "logs").iterdir())
    require(len(logs) == len(keys), "one log for each origin of the policy")
    for log in logs:
        origin, size, root = checkpoint((log / "checkpoint").read_text(), keys)
        require(origin.endswith("/" + log.name), "an origin that ends in the folder's name: " + origin)
        found = entries(log, size)
        leaves = [sha(b"\x00" + entry) for entry in found]
        require(root_of(leaves) == root, "the root of " + origin)
        check_tiles(log, leaves)
        print(origin, size, "acts,", check_bodies(log, found), "bodies")
    for file in (folder / "documents").glob("*/*"):
        require(sha(file.read_bytes()).hex() == file.name, "document " + file.name)
    print("sound")


try:
    main(pathlib.Path(sys.argv[1]))
except (ValueError, OSError, struct.error, IndexError) as wrong:
    print("does not hold:", wrong)
    sys.exit(1)
