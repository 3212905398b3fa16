"""Countries by their usual English names, by which a place is told from the name of somebody."""

from __future__ import annotations

from netui.domain.text.folding import fold

_NAMES = """
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain,
bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brasil, brazil, brunei,
bulgaria, burundi, cambodia, cameroon, canada, cape verde, chile, china, colombia, costa rica, croatia, cuba, cyprus,
czechia, denmark, deutschland, dominica, ecuador, egypt, el salvador, england, eritrea, espana, estonia, eswatini,
ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, great britain, greece, grenada, guatemala, guinea,
guyana, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, italia, italy, ivory coast,
jamaica, japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya,
liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius,
mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand,
nicaragua, niger, nigeria, north korea, north macedonia, norway, oman, osterreich, pakistan, palestine, panama,
papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda,
san marino, saudi arabia, schweiz, scotland, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia,
somalia, south africa, south korea, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
tajikistan, tanzania, thailand, the netherlands, togo, tunisia, turkey, turkiye, turkmenistan, uganda, uk, ukraine,
united arab emirates, united kingdom, united states, uruguay, usa, uzbekistan, venezuela, vietnam, wales, yemen, zambia,
zimbabwe
"""
"""Names of countries, without those that many people have: Chad, Georgia, Israel, Jordan."""

_COUNTRIES = frozenset(" ".join(name.split()) for name in _NAMES.split(","))


def is_country(text: str) -> bool:
    """True if a text is the name of a country and nothing else, in any case, with or without accents."""
    return " ".join(fold(text).split()) in _COUNTRIES
