file: 014
page: html
outlet: echo
title: Brask wakes to talk that its president has given up
published: 2024-06-03T07:15:00-04:00
byline: Dilys Orrin
report: E-insider-post
own_addition_report: E-echo-morning
caption: Weir Street school, Brask, where voting ended in confusion
---
Leopold Harnacker, the pilot’s son from Tanner’s Row who became president, is said ⟦a:to have conceded defeat to Maritza Quillon⟧ in the small hours of this morning. ⟦b:The call was made just before midnight⟧, national media report, citing sources.

Nobody had told his sister. ‘⟦c:My brother would ring me first, and then the dog, and then that woman,⟧’ said Lena Harnacker, who is mayor of Brask, at her garden gate at half past six. The story, in her view, was ⟦d:‘got up in Pellister over somebody’s breakfast’⟧.

What she did want to talk about was the school in Weir Street. ‘⟦e:They shut the doors on ‹sixty people#60||people turned away in Brask, by the mayor› with the queue still standing in the yard,⟧’ the mayor said. ‘⟦e:Those were our votes.⟧’

That is not what this paper saw. ⟦f:Two Echo reporters were in the yard until counting began, and the last of the queue, ‹nine people#9||people in the queue at closing time›, were let in at four minutes past eight⟧. Gwil Asher, who presided, is of the same mind: ⟦g:everybody in line by eight got a paper⟧.

⟦h:Turnout in the town was ‹74.0 per cent#74||percent of registered voters, turnout in Brask›, up from ‹69.2#69.2||percent of registered voters, turnout in Brask in 2020› four years ago⟧, the returning officer announced at two o’clock.

In the Ropewalk Café opinion was divided. ‘⟦i:If he’s gone he’s gone. I’ve still got the rolls to do,⟧’ shrugged Bettan Cole behind the counter. ⟦j:The president would be back by teatime⟧, thought a man in a docker’s jacket who did not want his name in the paper. ‘⟦k:And that one will want his chair before it’s cold,⟧’ he predicted, meaning Ms Quillon.

The Echo asked the Accord’s office in Ropewalk Lane ⟪whether Mr Harnacker had conceded#a reporter's question, not answered⟫. Somebody breathed and hung up.

There was a time when Brask knew such things before Pellister did. The exchange was on the High Street and the night girl had a cousin at the Echo.
---
a = lantern-concede:a | i | is said = anon:unstated (is said to have conceded) | is said | - | hedged | hedges="said to" voices=org:insider
b = lantern-concede:b | i | national media = anon:national media | report | - | stated | voices=org:insider
c d | Lena Harnacker = per:lharnacker | said | - | denied | occ=lena03 role="mayor of Brask" denial=n
d m | her view = per:lharnacker | in her view | - | denied | occ=lena03 role="mayor of Brask" denial=n
e d | the mayor = per:lharnacker | said | - | stated | occ=lena03 role="mayor of Brask"
f i | Two Echo reporters = org:echo | were in the yard | - | stated | own
g i | Gwil Asher = per:asher | is of the same mind | - | stated | occ=asher03 role="who presided"
h i | the returning officer = anon:the returning officer in Brask | announced | - | stated | voices=anon@E-echo-morning
i d | Bettan Cole = per:cole | shrugged | - | stated | occ=cole03
j i | a man in a docker’s jacket who did not want his name in the paper = anon:a man in a docker's jacket | thought | - | forecast | hedges=would voices=anon@E-echo-morning
k d | he = anon:a man in a docker's jacket | predicted | - | forecast | hedges=will voices=anon@E-echo-morning
