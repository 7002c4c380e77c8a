file: 008
page: html
outlet: courier
title: Judge orders recount at 214 stations but will not void the vote
published: 2024-06-07T17:30:00-04:00
byline: Imre Duff
quotes: curly
report: E-courier-court
caption: The Electoral Bench sits in the old customs house. Photograph: Nell Abara
pull: My friend has a story about tape. We have 31 receipts
---
⟦a:Votes from ‹214 polling stations#214||polling stations to be recounted› in Brask and Terne must be counted again by hand ‹within three days#3|up_to|days for the recount›⟧, the Electoral Bench ordered on Friday.

In a ruling of ‹nine pages#9||pages of the ruling› Judge Rafe Montlake declined to void the election as a whole. ⟦b:The double entry of postal votes "was an error, and is admitted as one"⟧, he wrote. ⟦c:There was before him "much suspicion and no evidence" that anyone had intended it⟧.

The petition, lodged on Thursday by the president's lawyer, Casimir Bole, and seen by the Courier, runs to ‹61 pages#61||pages of the petition›. It asserts that ⟦d:‹17 boxes#17||boxes said to have travelled without escort› from the islands "travelled without seal or escort for ‹upwards of two hours#2|more_than|hours without escort›"⟧. A ferry hand whose name has been blacked out states in an affidavit annexed to it that ⟦e:he "saw tape where there should have been lead"⟧.

Not so, said counsel for the board, Petra Lindquist-Hay: ⟦f:all ‹31 boxes#31||ballot boxes from Terne› had come with their seals⟧. "⟦g:My friend has a story about tape. We have ‹31 receipts#31||receipts for ballot boxes›,⟧" she told the court.

Mr Bole was unabashed. "⟦h:This is not the end of it; it is not even the index,⟧" he said on the steps. ⟦i:His client would accept the recount "if it is a count"⟧.

The client had gone further than that. ⟦j:He would "respect any number that survives daylight"⟧, Leopold Harnacker told Channel One on Thursday night, in the first sign that the president may be tiring of the fight.

Maritza Quillon's side shrugged. Her spokesman, Teo Marchbanks, predicts ⟦k:the recount will move "a few hundred votes at most"⟧.

Clerks are to begin on Saturday. The board expects ⟦l:to finish by Monday night⟧, Pavol Deering said, adding with some feeling that ⟦m:every sheet would be ticked⟧.

⟪“Ghost votes”#words on placards, quoted as words⟫, the phrase on the placards outside, appears nowhere in the ruling. "⟦n:I only hold it,⟧" explained the holder of the largest. "⟦n:My brother-in-law wrote it.⟧"
---
a i | the Electoral Bench = org:bench | ordered | - | stated | occ=bench07
b m | he = per:montlake | wrote | - | stated | occ=bench07 role=Judge
c m | he = per:montlake | - | - | denied | occ=bench07 role=Judge denial=n optional
d m | It = per:harnacker | asserts | - | stated | occ=petition06
e m | A ferry hand whose name has been blacked out = anon:a ferry hand | states | - | stated | role="ferry hand"
f i | counsel for the board, Petra Lindquist-Hay = per:lindquist | said | the court | stated | occ=bench07 role="counsel for the board"
g d | she = per:lindquist | told | the court | stated | occ=bench07 role="counsel for the board"
h d | he = per:bole | said | - | stated | occ=bole07 role="the president's lawyer"
i m | Mr Bole = per:bole | - | - | forecast | occ=bole07 role="the president's lawyer" hedges=would optional
j m | Leopold Harnacker = per:harnacker | told | Channel One | forecast | occ=har06 hedges=would
k m | Her spokesman, Teo Marchbanks = per:marchbanks | predicts | - | forecast | occ=nha07 role="Her spokesman" hedges=will
l i | The board = org:ceb | expects | - | forecast | occ=ceb07 hedges=expects
m i | Pavol Deering = per:deering | adding | - | forecast | occ=ceb07 hedges=would
n d | the holder of the largest = anon:the holder of the largest placard | explained | - | stated | -
