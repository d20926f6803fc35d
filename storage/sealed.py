"""Backups that only the owner can read: age files (age-encryption.org/v1), made for a public key.

The machine that makes them holds no key that opens them. Any age tool does:  age -d -i KEYFILE FILE.age
"""

import os
from pathlib import Path

from storage.archive import BackupError

SUFFIX = ".age"


def sound(recipient: str) -> bool:
    """Whether this is a public key that backups can be sealed for."""
    from pyrage import RecipientError, x25519

    try:
        x25519.Recipient.from_str(recipient)
    except RecipientError:
        return False
    return True


def new_key(file: Path) -> str:
    """Write a new secret key into a file that must not be there yet; returns its public key. Raises BackupError."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
            out.write(f"# public key: {identity.to_public()}\n{identity}\n")
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}.") from error
    return str(identity.to_public())


def seal(file: Path, recipient: str) -> Path:
    """The sealed copy beside `file`, which stays. A copy that was there is replaced."""
    from pyrage import encrypt_file, x25519

    sealed = file.with_name(file.name + SUFFIX)
    sealed.unlink(missing_ok=True)
    os.close(os.open(sealed, os.O_WRONLY | os.O_CREAT, 0o600))
    encrypt_file(str(file), str(sealed), [x25519.Recipient.from_str(recipient)])
    return sealed


def unseal(sealed: Path, key: Path, file: Path) -> None:
    """Open a sealed copy with a key file of age into `file`, which is made. Raises BackupError."""
    from pyrage import DecryptError, IdentityError, decrypt_file, x25519

    try:
        lines = [line.strip() for line in key.read_text(encoding="utf-8").splitlines()]
        keys = [x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except (OSError, UnicodeDecodeError, IdentityError) as error:
        raise BackupError(f"{sealed} cannot be opened with {key}: {error}. Nothing was changed.") from error
    try:
        decrypt_file(str(sealed), str(file), keys)
    except (OSError, DecryptError) as error:
        file.unlink()  # what could be read of a damaged copy is there already
        raise BackupError(f"{key} does not open {sealed}: {error}. Nothing was changed.") from error
