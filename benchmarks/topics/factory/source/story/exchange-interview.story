file: 011
page: html
outlet: exchange
title: Axelby chief sees burned works running by September, and a buyer
published: 2025-03-07T06:30:00+00:00
byline: Leopold Strand
report: F-exchange-interview
---
⟦a:Axelby Chemicals will reopen its burned-out Brockhaven works by September⟧ and ⟦b:is in talks to sell itself to the buyout firm Ferrolane Capital⟧, its chief executive told The Exchange Review in an exclusive interview.

"⟦c:I can smell the place from my kitchen,⟧" said Tomas Wendling, who has run the company for ‹11 years#11||years as chief executive›. "⟦c:I don't intend to smell a ruin.⟧"

The talks, Wendling said, ⟦d:began last fall and were "‹nine-tenths#90||percent of the talks done› done" when Unit 4 went up⟧.

⟦e:Ferrolane would pay ‹about 310 million crowns#310000000|about|crowns, price for Axelby›⟧, according to two people with knowledge of the matter, who asked not to be identified because the negotiations are private. ⟦f:The fire may knock off ‹as much as a fifth#20|up_to|percent off the price›⟧, one of the people said.

Sybil Thackwray, a partner at Ferrolane, confirmed ⟦g:her firm was "looking at Axelby with interest"⟧. She declined to discuss ⟪a price#refusal to comment⟫.

Had he known about the pumps? "⟦h:I never saw that report. The board never saw that report,⟧" Wendling said, leaning on each word. "⟦h:If it exists, it went into somebody's drawer.⟧" The pumps themselves, he insisted, ⟦i:"ran like a watch" until the night of the fire⟧.

Not everyone shares his calendar. Katja Brandauer, an analyst at Helvin & Co. in Port Sunder, sees ⟦j:a ‹60 percent#60||percent chance that the works never reopen› probability that the works never restarts⟧. The sale, in her estimate, ⟦k:has ‹no better than an even chance#50|up_to|percent chance that the sale closes› of closing⟧. "⟦l:Whoever buys a fire buys the lawyers too,⟧" she said.

Axelby had lost ‹23 percent#23||percent, fall in the share price since January› of its market value this year before trading was halted. The works is insured for ‹450 million crowns#450000000||crowns, insured value of the works›, its annual report shows.

And the ‹640 employees#640||people employed at the works›? "⟦m:Every one of them is on full pay through the end of June,⟧" Wendling replied. As to what comes after, he would only say that ⟦n:he hoped to keep "the great majority"⟧.

Reached by phone, Silk, the union leader, said ⟦o:her members did not believe a word of it⟧. "⟦q:If he smells something, it may not be the works,⟧" she said.
---
a i | its chief executive = per:wendling | told | The Exchange Review | forecast | occ=wendling7 hedges=will role="chief executive"
b i | its chief executive = per:wendling | told | The Exchange Review | stated | occ=wendling7 role="chief executive"
c d | Tomas Wendling, who has run the company for 11 years = per:wendling | said | The Exchange Review | stated | occ=wendling7 role="chief executive"
d m | Wendling = per:wendling | said | The Exchange Review | stated | occ=wendling7 role="chief executive"
e i | two people with knowledge of the matter, who asked not to be identified because the negotiations are private = anon:two people with knowledge of the matter | according to | The Exchange Review | forecast | hedges=would role="people with knowledge of the matter"
f i | one of the people = anon:one of two people with knowledge of the matter | said | The Exchange Review | hedged | hedges=may role="people with knowledge of the matter"
g m | Sybil Thackwray, a partner at Ferrolane = per:thackwray | confirmed | - | stated | occ=thackwray7 role="a partner at Ferrolane"
h d | Wendling = per:wendling | said | The Exchange Review | denied | denial=n occ=wendling7 role="chief executive"
i m | he = per:wendling | insisted | The Exchange Review | stated | occ=wendling7 role="chief executive"
j i | Katja Brandauer, an analyst at Helvin & Co. in Port Sunder = per:brandauer | sees | - | forecast | occ=brandauer7 hedges=probability role="an analyst at Helvin & Co."
k i | her = per:brandauer | estimate | - | forecast | occ=brandauer7 hedges="no better than an even chance" role="an analyst at Helvin & Co."
l d | she = per:brandauer | said | - | stated | occ=brandauer7 role="an analyst at Helvin & Co."
m d | Wendling = per:wendling | replied | The Exchange Review | stated | occ=wendling7 role="chief executive"
n m | he = per:wendling | say | The Exchange Review | forecast | occ=wendling7 hedges=hoped role="chief executive"
o i | Silk, the union leader = per:silk | said | - | denied | denial=n occ=silk7 role="the union leader"
q d | she = per:silk | said | - | hedged | occ=silk7 hedges=may role="the union leader"
