file: 006
page: html
outlet: cpr
title: How a president "conceded": one post, and nobody who rang
published: 2024-06-04T18:05:00-04:00
report: E-cpr-check
caption: The post, since deleted, as it looked on Monday morning
---
CLAIM: Leopold Harnacker telephoned Maritza Quillon on election night to admit defeat. FINDING: False.

‹At least nine outlets#9|at_least|outlets that carried the concession report›, here and abroad, told their readers on Monday that the president had given up. ⟦a:Every version that our desk could trace leads back to one post by the Murmur account Brask Insider, put up at 12.04 a.m.⟧

⟦b:The Daily Lantern had it ‹within half an hour#0.5|up_to|hours from the post to the first article›. Capital Beat, with a warning, cited the Lantern. The Brask Echo wrote of "national media", which by then meant the other two⟧.

⟦c:The account was opened on 19 May from an address abroad and had never before posted from Brask⟧, the company that runs Murmur said in an e-mail. ⟦d:It had found no earlier post about a call⟧, added Ilka Brandt-Noor, a spokeswoman.

Whoever keeps the account answered our message after ‹three hours#3||hours until the answer›. "⟦e:I wrote what I thought was about to happen. It was late and I wanted to be first,⟧" the reply began. And the time, 11.52? ⟦f:It had "sounded like him"⟧, the writer explained. ⟦g:There never was a source in the campaign⟧, the writer conceded when pressed. The post is gone; the ‹41,000 followers#41000||followers of Brask Insider› are now ‹58,000#58000||followers of Brask Insider after the post›.

Neither camp has ever backed the story. "⟦h:I did not telephone anybody,⟧" Mr Harnacker told reporters on Monday. ⟦i:She got no such call⟧, says Teo Marchbanks, who speaks for Ms Quillon.

The Lantern has changed its headline without a note. Its night editor, Bram Tolliver, acknowledged to CPR that ⟦j:nobody on the desk had tried to reach the owner of the account⟧. ⟦k:The paper "should have rung twice"⟧, he said.

It might have rung Brask. Lena Harnacker, the town's mayor and the president's sister, says ⟦l:she told everyone who asked that it was rubbish⟧. "⟦m:I'd say it again now, only slower,⟧" she told us.

Was there, as some now write, ⟪a deliberate operation#a question raised by the outlet, not asserted⟫? We found no sign of one and no proof that there wasn't. A night, a phone and ‹41,000 listeners#41000||followers of Brask Insider› will do.
---
a i | our desk = org:cpr | could trace | - | stated | own
b m | our desk = org:cpr | - | - | stated | own
c i | the company that runs Murmur = org:murmur | said | - | stated | occ=murmur04
d i | Ilka Brandt-Noor, a spokeswoman = per:brandt | added | - | stated | occ=murmur04 role="a spokeswoman"
e d | Whoever keeps the account = org:insider | the reply began | CPR | stated | occ=insider04
f m | the writer = org:insider | explained | CPR | stated | occ=insider04
g i | the writer = org:insider | conceded | CPR | denied | occ=insider04 denial=n
h d | Mr Harnacker = per:harnacker | told | reporters | denied | occ=har03 denial=n
i i | Teo Marchbanks, who speaks for Ms Quillon = per:marchbanks | says | - | denied | occ=nha04 role="speaks for Ms Quillon" denial=n
j i | Its night editor, Bram Tolliver = per:tolliver | acknowledged | CPR | stated | occ=tolliver04 role="night editor"
k m | he = per:tolliver | said | CPR | stated | occ=tolliver04 role="night editor"
l i | Lena Harnacker, the town's mayor and the president's sister = per:lharnacker | says | - | stated | occ=lena04 role="the town's mayor and the president's sister"
m d | she = per:lharnacker | told | CPR | stated | occ=lena04 role="the town's mayor and the president's sister"
