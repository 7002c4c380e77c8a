file: 001
page: html
outlet: courier
title: A rabbit banner, a tired pencil and a lead of 23,918
published: 2024-06-04T06:00:00-04:00
byline: Rosalind Achterberg and Imre Duff
quotes: curly
report: E-courier-hall
caption: Clerks at the Corn Exchange on Monday morning. Photograph: Nell Abara
pull: We were keying some bundles a second time
---
They counted the last of it on trestle tables, under a banner for the rabbit show. ⟦a:At ten to five on Monday morning ‹some 140 clerks#140|about|clerks still counting› were still bent over the postal votes at the Corn Exchange⟧, as we could see from the gallery, and ‹two#2||policemen asleep› of the policemen were asleep.

"⟦b:We were keying some bundles a second time, because nobody had ticked the sheet,⟧" said one of the clerks, who feared for her job if she were identified. ⟦c:There might be "thousands" of papers in it⟧, she thought; she had stopped counting the counting.

The Central Elections Board will have none of that. "⟦d:No vote is counted twice in this country,⟧" its spokesman, Pavol Deering, told the Courier on Monday afternoon.

‹Two streets#2||streets between the Corn Exchange and the hotel› away Leopold Harnacker was at a different election. "⟦e:I have not conceded, I did not telephone anybody, and I have not lost,⟧" the president announced in the ballroom of the Admiral Hotel. ⟦f:What had been counted was⟧, in his words, ⟦f:"paper, not people"⟧.

His own side was less sure. ⟦g:By nine on Sunday evening the campaign's tally had him ‹30,000 votes#30000||votes, Harnacker's deficit in his campaign's tally› behind⟧, according to a senior adviser. "⟦h:He was shown the sheet. He folded it and put it in his pocket,⟧" recalled the adviser, who is still on the payroll and would like to stay there, "⟦h:and he asked for soup.⟧"

Sigrun Aldrith, who runs the campaign, denied that ⟦i:any such sheet existed⟧.

The sheet that does exist is the board's. Its chair, Judge Ottilie Fenwright, read it without looking up: ⟦j:‹50.7 per cent#50.7||percent, vote share of Quillon, provisional count› for Maritza Quillon, ‹49.3#49.3||percent, vote share of Harnacker, provisional count› for Mr Harnacker, a gap of ‹23,918#23918||votes, Quillon's lead, provisional count›⟧. Then she took off her glasses and asked for the heating to be turned down.

In Gannet Street they had swept up by noon. "⟦k:I keep being congratulated by people who then ask me for a job,⟧" Ms Quillon said. Had she one for her opponent? "⟦l:I would offer him a boat,⟧" came the answer.

Under the constitution the winner moves into Palace Row on 1 July. By Monday night, upstairs at the Corn Exchange, the rabbit people had come to ask about Saturday.
---
a i | we = org:courier | could see | - | stated | own
b d | one of the clerks, who feared for her job if she were identified = anon:one of the clerks | said | - | stated | -
c m | she = anon:one of the clerks | thought | - | hedged | hedges=might
d d | its spokesman, Pavol Deering = per:deering | told | the Courier | denied | occ=deering03 role="its spokesman" denial=n
e d | the president = per:harnacker | announced | - | denied | occ=har03 role="the president" denial=n
f m | his = per:harnacker | in his words | - | stated | occ=har03
g i | a senior adviser = anon:a senior adviser to Harnacker | according to | - | stated | role="senior adviser"
h d | the adviser, who is still on the payroll and would like to stay there = anon:a senior adviser to Harnacker | recalled | - | stated | role="senior adviser"
i i | Sigrun Aldrith, who runs the campaign = per:aldrith | denied | - | denied | occ=aldrith03c role="runs the campaign" denial=p
j i | Its chair, Judge Ottilie Fenwright = per:fenwright | read | - | stated | occ=ceb03 role="Its chair"
k d | Ms Quillon = per:quillon | said | - | stated | occ=quillon03
l d | Ms Quillon = per:quillon | came the answer | - | stated | occ=quillon03
