file: 005
page: html
outlet: transmare
title: Harnacker concedes, this time truly, after Corvane recount
published: 2024-06-11T21:05:00-04:00
byline: Halima Drost
credit: Transmare
credit_printed: own
report: E-tm-accepts
caption: Supporters of Maritza Quillon in Hallowick, Corvane, June 11, 2024. Transmare/Oren Pascoe
---
PELLISTER, Corvane, June 11 (Transmare) - Corvane's President Leopold Harnacker conceded on Tuesday that ⟦a:he had lost the June 2 runoff to Maritza Quillon⟧, ending ‹eight days#8||days of protest by Harnacker› of protest after a recount moved just ‹258 votes#258||votes moved by the recount›.

"⟦b:I said that I had not lost. I had,⟧" he said in a televised address. "⟦b:I have telephoned Ms. Quillon, this time truly, and wished her fair weather.⟧"

⟦c:He rang at 8:15 and they talked for ‹six minutes#6||minutes, length of the call›⟧, Quillon's spokesman, Teo Marchbanks, told Transmare. Of the call Quillon herself would say only that ⟦d:it had been "decent"⟧. "⟦e:The rest I shall keep,⟧" she told a rally in Hallowick.

⟦f:The final margin is ‹12,946 votes#12946||votes, Quillon's lead, final count›⟧, the Central Elections Board announced earlier in the day, after clerks had gone again through the papers of ‹214 stations#214||polling stations recounted› in Brask and Terne. ⟦g:Not one seal from the islands was missing⟧, its chair, Ottilie Fenwright, said. The final tables show ⟦h:Quillon with ‹50.4 percent#50.4||percent, vote share of Quillon, final count› on a turnout of ‹68.9 percent#68.9||percent of registered voters, turnout, corrected›⟧.

⟦i:The president had made up his mind by the first night⟧, according to one of the aides who had described it to Transmare at the time. "⟦j:On Monday he took the folded sheet out of his pocket and laid it on the table,⟧" the aide said. "⟦j:Nobody had to read it.⟧"

Sigrun Aldrith, who resigned as campaign manager over the weekend, acknowledged that ⟦k:the campaign's own tally had shown Harnacker behind on election night, and that he had seen it⟧. "⟦l:I denied it, and I would rather I had not,⟧" she said by telephone.

Casimir Bole, the president's lawyer, withdrew what was left of the petition. Did his client still believe ⟪the boxes had been tampered with#a reporter's question⟫? "⟦m:My client believes in the sea and in arithmetic, in that order,⟧" said Bole.

Observers from the Coastal States Conference, whose own count had given ⟦n:Quillon ‹50.5 percent#50.5||percent, vote share of Quillon, observers' count›⟧, closed their office in Pellister.

⟦o:Quillon will be sworn in on July 1⟧, the president's office said in a statement that misspelled her name.

In Brask the mayor, Lena Harnacker, declined to say ⟪how she had voted#refusal to answer⟫. "⟦p:He rang me first,⟧" she said.
---
a i | Corvane's President Leopold Harnacker = per:harnacker | conceded | - | stated | occ=har11 role=President
b d | he = per:harnacker | said | a televised address | stated | occ=har11 role=President
c i | Quillon's spokesman, Teo Marchbanks = per:marchbanks | told | Transmare | stated | occ=nha11 role="Quillon's spokesman"
d m | Quillon herself = per:quillon | would say | a rally in Hallowick | stated | occ=nha11
e d | she = per:quillon | told | a rally in Hallowick | stated | occ=nha11
f i | the Central Elections Board = org:ceb | announced | - | stated | occ=ceb11
g i | its chair, Ottilie Fenwright = per:fenwright | said | - | stated | occ=ceb11 role="its chair"
h i | The final tables = org:ceb | show | - | stated | occ=ceb11
i i | one of the aides who had described it to Transmare at the time = anon:one of the aides to Harnacker | according to | Transmare | stated | voices=anon@E-tm-projection
j d | the aide = anon:one of the aides to Harnacker | said | Transmare | stated | voices=anon@E-tm-projection
k i | Sigrun Aldrith, who resigned as campaign manager over the weekend = per:aldrith | acknowledged | - | stated | occ=aldrith11 role="resigned as campaign manager"
l d | she = per:aldrith | said | - | stated | occ=aldrith11 role="resigned as campaign manager"
m d | Bole = per:bole | said | - | stated | occ=bole11 role="the president's lawyer"
n = csc-statement:a | i | Observers from the Coastal States Conference = org:csc | had given | - | stated | -
o i | the president's office = org:presoffice | said | - | forecast | occ=pres11 hedges=will
p d | she = per:lharnacker | said | - | stated | occ=lena11 role="the mayor"
