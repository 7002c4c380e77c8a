file: 025
page: html
outlet: meridian
title: KILL - Story on detention of Zhermhydro head withdrawn
published: 2023-04-22T02:15:00+05:00
credit: Meridian
credit_printed: own
report: D-meridian-kill
---
OKHTAR, April 22 (Meridian) - ATTENTION EDITORS: Please kill the story headlined "Head of Zhermala dam operator detained at airport - source", dated April 21. The story is wrong and is withdrawn. There will be no substitute story.

⟦a:The man stopped at the airport was a dealer in dental supplies with the same family name⟧, the airport police said after publication. Meridian relied on a single source, who had not seen the passport, and did not hear from the company before it published.

"⟦b:I have been at my desk since Tuesday, and I have slept under it,⟧" Ramzi Odal told Meridian on Saturday.

⟦c:He was never detained and has not left the capital⟧, Zhermhydro spokeswoman Leyli Ostane said.

Subscribers who published the story are asked to remove it from all sites, archives and social media accounts, and to run this notice in full wherever the story appeared. Headlines, alerts and video scripts that were drawn from it should also be withdrawn. The story was sent to ‹214 subscribers#214||subscribers that received the story›.

Meridian regrets the error. Its standards desk is reviewing how a report of such gravity could be sent on the word of one person. Questions from subscribers will be answered by the duty editor at any hour.

The kill applies to the text and to the ‹two photographs#2||photographs withdrawn› that were sent with it. It does not apply to other coverage of the Tashvan dam.
---
a i | the airport police = org:airportpolice | said | - | stated | occ=police21
b d | Ramzi Odal = per:odal | told | Meridian | stated | occ=odal22
c i | Zhermhydro spokeswoman Leyli Ostane = per:ostane | said | - | denied | occ=zhh22 denial=n role="Zhermhydro spokeswoman"
