"""The sheets with the code, and where members came from."""

import io

import pytest
import segno
from PIL import Image

from handlers import sheet
from handlers.poster import title_of
from handlers.sheet import A4, A6, Line, Size, draw, drawable
from rules.programme import parse
from rules.staff import Role
from tests.cast import HUDA, LENA, OLIVER, SALMA
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import seat
from tests.programmes import DALLA

LINK = "https://t.me/dalla_wafa_bot?start=t-till"
LINES = [
    Line("بطاقة ولائك في تيليجرام", "امسح الرمز"),
    Line("Your loyalty card, in Telegram", "Scan, press Start, done."),
]


@pytest.fixture
async def owner(counter: Counter) -> Guest:
    return await seat(counter, OLIVER, Role.OWNER)


async def test_the_owner_gets_card_and_sheet_to_print_and_to_show(owner: Guest) -> None:
    await owner.says("/poster")
    await owner.taps("At the till")
    sent = [message["document"]["file_name"] for message in await owner.messages() if "document" in message]
    assert sent == ["A6-till.pdf", "A6-till.png", "A4-till.pdf", "A4-till.png"]
    assert LINK in await owner.text()


async def test_a_language_without_letters_here_is_left_out_and_named(
    owner: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.poster.drawable", str.isascii)
    await owner.says("/poster")
    await owner.taps("On the website")
    assert "no letters for العربية" in await owner.text()


async def test_a_cashier_draws_no_posters_and_a_marketer_does(counter: Counter) -> None:
    huda, salma = await seat(counter, HUDA, Role.CASHIER), await seat(counter, SALMA, Role.MARKETER)
    for guest, expected in ((huda, "This is for the shop’s staff."), (salma, "Where will they be?")):
        await guest.says("/poster")
        assert expected in await guest.text()


@pytest.mark.parametrize("size", [A6, A4])
def test_the_code_on_the_sheet_is_the_link(size: Size) -> None:
    """Every module of the printed code is as dark as the code of the link has it."""
    picture = Image.open(io.BytesIO(draw(size, "دلّة", LINES, LINK, "png"))).convert("L")
    assert picture.size == (int(size.width / 25.4 * 300), int(size.height / 25.4 * 300))
    modules = [list(row) for row in segno.make_qr(LINK, error="m").matrix_iter(border=4)]
    side = 0.62 * picture.width
    left, top = (picture.width - side) / 2, picture.height * 0.60 - side
    step = side / len(modules)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            shade = picture.getpixel((int(left + (x + 0.5) * step), int(top + (y + 0.5) * step)))
            assert (shade < 128) == bool(dark), (x, y)


def test_a_long_name_stays_on_the_paper() -> None:
    picture = Image.open(io.BytesIO(draw(A6, "محمصة القهوة العربية الأصيلة في الرياض وجدة والدمام", [], LINK, "png")))
    band = picture.convert("L").crop((0, 0, picture.width, int(picture.height * 0.2)))
    left, _, right, _ = band.point(lambda shade: 255 if shade < 200 else 0).getbbox() or (0, 0, 0, 0)
    assert left > picture.width * 0.09
    assert right < picture.width * 0.91


def test_who_cannot_read_the_shops_own_name_finds_another_beside_it() -> None:
    assert title_of(parse(DALLA)) == "دلّة · Dalla"


def test_the_pdf_is_one(tmp_path: object) -> None:
    assert draw(A6, "Dalla", LINES, LINK, "pdf").startswith(b"%PDF-")


def test_arabic_and_latin_need_no_font_of_the_machine() -> None:
    shipped = sheet._letters()[0]
    assert all(ord(letter) in shipped for line in LINES for letter in line.what + line.how if not letter.isspace())
    assert not drawable("\U0001fae8\U00013000")


async def test_the_owner_sees_where_members_came_from(counter: Counter, owner: Guest, lena: Guest) -> None:
    await lena.starts("t-till")
    assert "willkommen bei Dalla" in (await lena.reads())[-2]
    await lena.starts("t-website")  # the first one stays
    await counter.buys(LENA, 20)
    await owner.says("/staff")
    await owner.taps("Where members came from")
    assert "• till: 1 · 1" in await owner.text()
    assert "• by no link of ours: 1 · 0" in await owner.text()
