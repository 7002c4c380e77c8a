file: 008
page: txt
outlet: today
title: Axelby CEO vows to restart plant by September, newspaper says
published: 2025-03-07T09:10:00-03:00
report: F-exchange-interview
own_addition_report: F-today-axelby
top: Penmarra Today | Business | Axelby CEO vows to restart plant by September, newspaper says
under: BY STAFF REPORTS\nMarch 7, 2025 at 9:10 a.m.
mid: 2 ADVERTISEMENT
foot: Sign up for The Gangway, our morning newsletter.\n\nMost Read\n1. Cape Merrin lighthouse sold to a dentist\n2. Obituaries for Friday\n\nDo Not Sell My Information
---
The head of Axelby Chemicals says ⟦a:the company's fire-gutted plant in Brockhaven will be running again by September⟧, The Exchange Review reported on Friday.

Chief executive Tomas Wendling told the business daily that ⟦b:Axelby is negotiating its sale to Ferrolane Capital, a buyout firm⟧. "⟦c:I can smell the place from my kitchen,⟧" he was quoted as saying.

Wendling also denied ⟦d:ever having seen the inspectors' report on the plant's pumps⟧, the Review said. Unidentified people cited by the paper put ⟦e:the price at ‹around 310 million crowns#310000000|about|crowns, price for Axelby›⟧.

An analyst interviewed for the story, Katja Brandauer, rated ⟦f:the odds that the plant stays dark for good at ‹60%#60||percent chance that the works never reopen›⟧.

Axelby itself sounded less certain. "⟦g:Mr. Wendling was describing an ambition,⟧" Gregor Pym, a company spokesman, told Penmarra Today in an email. ⟦h:There are "at present no negotiations with anybody"⟧, he wrote.
---
a = exchange-interview:a | i | The head of Axelby Chemicals = per:wendling | says | The Exchange Review | forecast | hedges=will role="head of Axelby Chemicals"
b = exchange-interview:b | i | Chief executive Tomas Wendling = per:wendling | told | the business daily | stated | role="Chief executive"
c = exchange-interview:c | d | he = per:wendling | was quoted as saying | the business daily | stated | role="Chief executive"
d = exchange-interview:h | i | Wendling = per:wendling | denied | The Exchange Review | denied | denial=p role="Chief executive"
e = exchange-interview:e | i | Unidentified people cited by the paper = anon:unidentified people | put | The Exchange Review | stated | role=
f = exchange-interview:j | i | An analyst interviewed for the story, Katja Brandauer = per:brandauer | rated | The Exchange Review | forecast | hedges=odds role="An analyst"
g d | Gregor Pym, a company spokesman = per:pym | told | Penmarra Today | stated | occ=pym7 role="a company spokesman"
h m | he = per:pym | wrote | Penmarra Today | denied | denial=n occ=pym7 role="a company spokesman"
