file: 009
page: html
outlet: tabula
title: Quillon is favored, but do not go to bed early
published: 2024-05-31T14:05:00-04:00
byline: Oksana Prewett
report: E-tabula-forecast
caption: A polling card from the first round. Illustration by Hob Tanner for Tabula
---
Two days before Corvane's presidential runoff, the challenger is the favorite, and not by much. ⟦a:Maritza Quillon wins in ‹71 of every 100#71||percent chance that Quillon wins› simulations⟧ run by Tabula's model, up from ‹64#64||percent chance that Quillon wins, a week earlier› a week ago.

That leaves the incumbent, Leopold Harnacker, a ‹29 percent chance#29||percent chance that Harnacker wins›, or roughly what a decent hitter needs to get on base. Nobody calls that a miracle.

The last survey by Wherry Research has ⟦b:Quillon, of the New Harbor Alliance, at ‹51 percent#51||percent, poll share of Quillon› and Harnacker, of the National Accord, at ‹47#47||percent, poll share of Harnacker›⟧. The firm interviewed ‹1,540 adults#1540||adults interviewed› by phone between Monday and Wednesday and gives its margin of error as ‹2.5 points#2.5||points, margin of error of the survey›. The rest refused to choose, or chose to be rude.

"⟦c:It is likely that she wins and unlikely that she wins big,⟧" said Winifred Oke, who directs the firm's political polling. "⟦c:If you held my feet to the fire, I would say ‹two in three#67||percent chance that Quillon wins›.⟧"

⟦d:Turnout should come in ‹above 70 percent#70|more_than|percent of registered voters, turnout›⟧, Oke said, ⟦d:because ‹a third#33||percent, rise in requests for postal ballots› more people have asked for a postal ballot than four years ago⟧.

Not everybody reads the same tea leaves. Sigrun Aldrith, who manages the president's campaign, told Tabula that ⟦e:its own numbers showed Harnacker ahead by "a clean ‹three points#3||points, Harnacker's lead in his campaign's poll›"⟧. She would not say ⟪how many people had been asked#refusal to answer: no claim⟫.

Where could the model be wrong? In ‹two places#2||places where the model may be wrong›. The Terne islands, where ‹38 percent#38||percent of votes cast by post in Terne› of voters mail it in, are hard to poll. And Brask likes to change its mind: before the first round it moved ‹4.5 points#4.5||points, swing in Brask in the last week› in the final week.

By our count, ⟦f:the odds of a margin ‹under one point#1|up_to|points, margin of victory› are ‹18 percent#18||percent chance of a margin under one point›⟧. In that case the law does not require a recount. It merely makes everyone want one.
---
a i | Tabula's model = org:tabula | run by | - | forecast | own occ=model31 role=model
b i | The last survey by Wherry Research = org:wherry | has | - | stated | occ=poll31
c d | Winifred Oke = per:oke | said | - | forecast | occ=oke31 role="directs the firm's political polling" hedges="likely;unlikely;would"
d i | Oke = per:oke | said | - | forecast | occ=oke31 role="directs the firm's political polling" hedges=should
e m | Sigrun Aldrith = per:aldrith | told | Tabula | stated | occ=aldrith31 role="manages the president's campaign"
f i | our count = org:tabula | By | - | forecast | own occ=model31 hedges=odds
