file: 007
page: html
outlet: hammer
title: 'I CAN SMELL IT FROM MY KITCHEN': Blaze boss wants gates open by autumn
published: 2025-03-07T14:50:00+00:00
report: F-exchange-interview
own_addition_report: F-hammer-tansy
caption: COMEBACK: Thomas Wendling at last year's summer do. Pic: Axelby handout
---
THE boss of burnt-out Axelby has vowed ⟦a:to have the Wharf Road works up and running by September⟧.

"⟦b:I can smell the place from my kitchen. I don't intend to smell a ruin,⟧" stormed Thomas Wendling, who pockets ‹1.9 million crowns#1900000||crowns a year, pay of the chief executive› a year.

And there's a loaded suitor waiting at the altar. City slickers Ferrolane are said ⟦c:to be ready to stump up ‹310 MILLION crowns#310000000||crowns, price for Axelby›⟧.

Wendling swears blind that ⟦d:he never clapped eyes on the inspectors' damning report⟧. The pumps, he claims, ⟦e:"ran like a watch"⟧.

Try telling that to Gail Tansy. Her husband Pete is one of the ‹two men#2||workers missing› who never came out. "⟦f:My Pete's still under that muck, and this one's talking about September,⟧" she told the Hammer through tears.

A neighbour, holding her arm, called Wendling ⟦g:"a vulture in a good coat"⟧.

City brainbox Katja Brandauer gives ⟦h:the plant ‹less than a 50-50 chance#50|up_to|percent chance that the works reopen› of ever firing up again⟧.
---
a = exchange-interview:a | i | THE boss of burnt-out Axelby = per:wendling | vowed | - | forecast | hedges=vowed role="boss of burnt-out Axelby"
b = exchange-interview:c | d | Thomas Wendling, who pockets 1.9 million crowns a year = per:wendling | stormed | - | stated | role="boss of burnt-out Axelby"
c = exchange-interview:e | i | are said = anon:unstated (are said to be) | said | - | hedged | hedges=said role=
d = exchange-interview:h | i | Wendling = per:wendling | swears | - | denied | denial=n role="boss of burnt-out Axelby"
e = exchange-interview:i | m | he = per:wendling | claims | - | stated | role="boss of burnt-out Axelby"
f d | she = per:tansy | told | the Hammer | stated | occ=tansy7
g m | A neighbour, holding her arm = anon:a neighbour of Gail Tansy | called | - | stated | -
h = exchange-interview:j | i | City brainbox Katja Brandauer = per:brandauer | gives | - | forecast | hedges="less than a 50-50 chance" role="City brainbox"
