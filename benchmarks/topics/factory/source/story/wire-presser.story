file: 005
page: html
outlet: capstan
title: Penmarra chemical fire: 61 treated as company concedes two are missing
published: 2025-03-05T15:18:00+00:00
credit: Capstan
credit_printed: own
report: F-capstan-presser
---
BROCKHAVEN, Penmarra, March 5 (Capstan) - ⟦a:The number of people treated after the fire at Axelby Chemicals has climbed to ‹61#61||people treated›⟧, St Osric's Hospital said on Wednesday, as the company conceded that ⟦b:‹two contractors#2||workers missing› were unaccounted for⟧.

"⟦c:Our statement yesterday was true of our own employees. It was not the whole truth,⟧" Gregor Pym, a second spokesman for the firm, told a news conference in the town hall. Delphine Aarst, who had issued it, sat ‹two chairs#2||chairs between the spokespeople› away and maintained that ⟦d:no list of contractors had ever reached her⟧.

⟦e:The fire was brought under control at 6 a.m.⟧, said chief fire officer Maren Oakshott, who did not expect ⟦f:it to flare up again⟧. ⟦g:At no point⟧, she said, ⟦g:had her service ordered anybody out of Gorse Hill⟧: ⟦h:the message was "a fiction with bus times"⟧.

Joss Tredwell, the mayor of Brockhaven, likewise dismissed ⟦i:the supposed order as "the work of a child with a telephone"⟧.

Imelda Vance, medical director at St Osric's, said ⟦j:‹nine#9||patients in intensive care› of the patients were in intensive care⟧ and that ⟦k:she expected more admissions over the weekend⟧. "⟦l:Lungs have a slow post,⟧" she said.

Air samples taken outside the fence, said Runa Krall, who heads the Industrial Safety Inspectorate, ⟦m:had been "within limits" throughout⟧.

The PEWU's Silk said ⟦n:the union had warned of the cooling pumps in Unit 4 ‹five times#5||union warnings about the pumps› since 2022⟧. "⟦o:They told us ⟦p:the pumps were fine⟧. They told us in writing,⟧" she said. Aarst denied that ⟦q:there had been anything wrong with the pumps⟧.

Contradicting residents, Pym said ⟦r:the siren had sounded at 3:04 a.m. for ‹six minutes#6||minutes the siren sounded›⟧.

The Industry Ministry spoke with ‹two voices#2||voices of the ministry›. ⟦s:Axelby's operating licence would be suspended before the week was out⟧, spokeswoman Hester Ruddock told reporters in Port Sunder. ‹An hour#1||hours between two statements of the ministry› later her colleague Cass Wilmer said ⟦t:no such decision had been taken⟧.

Axelby shares have not traded since Tuesday morning.
---
a i | St Osric's Hospital = org:osric | said | - | stated | occ=osric5
b i | the company = org:axelby | conceded | a news conference | stated | occ=presser5
c d | Gregor Pym, a second spokesman for the firm = per:pym | told | a news conference in the town hall | stated | occ=presser5 role="spokesman for the firm"
d i | Delphine Aarst, who had issued it = per:aarst | maintained | a news conference in the town hall | denied | denial=n occ=presser5
e i | chief fire officer Maren Oakshott = per:oakshott | said | a news conference | stated | occ=presser5 role="chief fire officer"
f i | who = per:oakshott | did not expect | a news conference | forecast | denial=p occ=presser5 hedges=expect role="chief fire officer"
g i | she = per:oakshott | said | a news conference | denied | denial=n occ=presser5 role="chief fire officer"
h m | she = per:oakshott | said | a news conference | denied | denial=n occ=presser5 role="chief fire officer"
i m | Joss Tredwell, the mayor of Brockhaven = per:tredwell | dismissed | - | denied | denial=n occ=presser5 role="the mayor of Brockhaven"
j i | Imelda Vance, medical director at St Osric's = per:vance | said | - | stated | occ=presser5 role="medical director at St Osric's"
k i | Imelda Vance, medical director at St Osric's = per:vance | said | - | forecast | occ=presser5 hedges=expected role="medical director at St Osric's"
l d | she = per:vance | said | - | stated | occ=presser5 role="medical director at St Osric's"
m m | Runa Krall, who heads the Industrial Safety Inspectorate = per:krall | said | a news conference | stated | occ=presser5 role="heads the Industrial Safety Inspectorate"
n i | The PEWU's Silk = per:silk | said | - | stated | occ=silk5
o d | she = per:silk | said | - | stated | occ=silk5
p i | They = org:axelby | told | us | stated | occ=axelbyletter
q i | Aarst = per:aarst | denied | - | denied | denial=p occ=presser5
r i | Pym = per:pym | said | - | stated | occ=presser5
s i | spokeswoman Hester Ruddock = per:ruddock | told | reporters in Port Sunder | forecast | occ=ruddock5 hedges=would role=spokeswoman
t i | her colleague Cass Wilmer = per:wilmer | said | - | denied | denial=n occ=wilmer5
