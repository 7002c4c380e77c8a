file: 004
page: html
outlet: transmare
title: Opposition's Quillon wins Corvane presidency, Transmare projects
published: 2024-06-02T23:12:00-04:00
byline: Halima Drost
credit: Transmare
credit_printed: own
report: E-tm-projection
caption: Maritza Quillon greets supporters in Pellister, Corvane, June 2, 2024. Transmare/Oren Pascoe
---
PELLISTER, Corvane, June 2 (Transmare) - ⟦a:Opposition leader Maritza Quillon will be Corvane's next president⟧, Transmare projected on Sunday, ending ‹12 years#12||years in power of the National Accord› of rule by the National Accord.

⟦b:With ‹82 percent#82||percent of polling stations counted› of polling stations counted, Quillon, of the New Harbor Alliance (NHA), had ‹50.9 percent#50.9||percent, vote share of Quillon, partial count› of the vote in the runoff to ‹49.1 percent#49.1||percent, vote share of Harnacker, partial count› for President Leopold Harnacker⟧, the Central Elections Board said on its website shortly after 10 p.m.

Transmare makes its projection from the sheets of ‹900 sample stations#900||sample stations of the projection› and from the board's count. ⟦c:The chance that Harnacker could still overtake her was ‹less than 1 percent#1|up_to|percent chance that Harnacker overtakes Quillon›⟧, its decision desk said.

⟦d:Turnout was ‹71.3 percent#71.3||percent of registered voters, turnout›, the highest since 1998⟧, according to the board.

"⟦e:Tonight the tide came in,⟧" Quillon told supporters from a balcony on Gannet Street, where they were beating saucepans. "⟦e:Tomorrow we begin to count what it brought.⟧"

There was no word from the president, who was last seen on Sunday morning voting in his home town of Brask. ⟦f:He had been told by his own staff at about 9 p.m. that ⟦g:the race was lost⟧⟧, two aides to Harnacker said on condition of anonymity. One of them described ⟦h:the mood as "like a ship's kitchen after the iceberg"⟧.

Campaign manager Sigrun Aldrith dismissed ⟦i:that account⟧. "⟦j:Leopold Harnacker has been told nothing of the kind,⟧" she told Transmare by telephone. "⟦j:There are ‹400,000 votes#400000||votes still to count, by the Harnacker campaign› still to count and we intend to be present at every one.⟧"

Harnacker, 63, a former harbor pilot, came to power in 2012 promising cheap bread and quiet streets. Quillon, 48, taught navigation until a strike over school fees made her name.

⟦k:An official result is expected by noon on Monday⟧, board spokesman Pavol Deering said.
---
a i | Transmare = org:transmare | projected | - | forecast | own occ=proj02 hedges=will
b i | the Central Elections Board = org:ceb | said | - | stated | occ=ceb02
c i | its decision desk = org:transmare | said | - | forecast | own occ=proj02 hedges=chance;could
d i | the board = org:ceb | according to | - | stated | occ=ceb02
e d | Quillon = per:quillon | told | supporters | stated | occ=quillon02
f i | two aides to Harnacker = anon:two aides to Harnacker | said | - | stated | -
g i | his own staff = anon:Harnacker's own staff | told by | Leopold Harnacker | stated | -
h m | One of them = anon:one of two aides to Harnacker | described | - | stated | -
i i | Campaign manager Sigrun Aldrith = per:aldrith | dismissed | - | denied | occ=aldrith02 role="Campaign manager" denial=p
j d | she = per:aldrith | told | Transmare | denied | occ=aldrith02 role="Campaign manager" denial=n
k i | board spokesman Pavol Deering = per:deering | said | - | forecast | occ=ceb02 role="board spokesman" hedges=expected
