"""A mail server that takes letters over TLS from who signs in, and keeps each as a file: for SmtpProcessTest.

Arguments: "tls" or "starttls", certificate, key, folder, user, password, seconds between keeping and answering.
Prints its port, and stops when its input ends.
"""
import asyncio
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

how, certificate, key, folder, user, password, pause = sys.argv[1:]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
taken = 0


class Keep:
    async def handle_DATA(self, server, session, envelope):
        global taken
        taken += 1
        with open("%s/%06d.eml" % (folder, taken), "wb") as file:
            file.write(envelope.original_content)
        await asyncio.sleep(float(pause))
        return "250 kept"


def signed_in(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data == LoginPassword(user.encode(), password.encode())
    return AuthResult(success=right)


def smtp():
    starttls = how == "starttls"
    return SMTP(
        Keep(),
        tls_context=context if starttls else None,
        require_starttls=starttls,
        auth_required=True,
        auth_require_tls=starttls,
        authenticator=signed_in,
    )


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(smtp, "127.0.0.1", 0, ssl=context if how == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
