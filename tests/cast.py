"""The people of every test, the same as on the simulator's stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram user as an update shows them."""

    id: int
    first_name: str
    language_code: str
    city: str


NOURA = Person(700000001, "نورة", "ar", "Riyadh")
YOUSSEF = Person(700000002, "يوسف", "ar", "Cairo")
LENA = Person(700000003, "Lena", "de", "Berlin")
HARUKA = Person(700000004, "遥", "ja", "Tokyo")
OLIVER = Person(700000005, "Oliver", "en", "London")
SALMA = Person(700000006, "Salma", "ar", "Riyadh")  # marketer
OMAR = Person(700000007, "Omar", "en", "Riyadh")  # support agent
HUDA = Person(700000008, "Huda", "ar", "Riyadh")  # cashier

MEMBERS = (NOURA, YOUSSEF, LENA, HARUKA, OLIVER)
STAFF_CHAT = -1001700000001
