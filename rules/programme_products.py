"""Reading `[[products]]`: what the shop sells, as far as a word about it helps whoever bought it."""

from types import MappingProxyType

from rules.products import LONGEST, Product
from rules.programme_fields import Section, Spoken, different


def products_of(root: Section, spoken: Spoken) -> tuple[Product, ...]:
    """The products; each item is named once."""
    sections = root.sections("products")
    products = tuple(_product(section, spoken) for section in sections)
    different(sections, [product.item for product in products], "item")
    return products


def _product(section: Section, spoken: Spoken) -> Product:
    has_tip = "tip" in section
    return Product(
        item=section.text("item", "what your till or web shop calls it", LONGEST),
        name=section.texts("name", "the product's name", spoken, 60),
        tip=section.texts("tip", "how to enjoy it", spoken, 500) if has_tip else MappingProxyType({}),
    )
