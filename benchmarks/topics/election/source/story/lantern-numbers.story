file: 003
page: html
outlet: lantern
title: Poll chiefs: sorry, we counted 58,000 votes TWICE
published: 2024-06-05T19:20:00-04:00
byline: Kit Maddern
quotes: curly
report: E-tm-corrects
own_addition_report: E-lantern-phonein
caption: EXCUSES: Judge Fenwright faces the press. Pic: Snaphouse
---
RED-FACED poll chiefs have binned their own turnout figure after clerks punched in ‹nearly 58,000 postal votes#58000|about|postal ballots entered twice› a second time.

⟦a:Just ‹68.9 per cent#68.9||percent of registered voters, turnout, corrected› of voters bothered on Sunday, down from the ‹71.3 per cent#71.3||percent of registered voters, turnout› they had us all clapping for⟧, the Elections Board admitted today.

And the excuse? “⟦b:It was a tired hand and a bad form. It was not a plot,⟧” said top judge Ottilie Fenwright.

⟦c:Maritsa Quillon is still in front, but her cushion has shrivelled from ‹23,918 votes#23918||votes, Quillon's lead, provisional count› to ‹13,204#13204||votes, Quillon's lead, corrected count›⟧, new figures show.

To muddle things further, number-crunchers at the Register Office reckon ⟦d:a mere ‹62.8 per cent#62.8||percent of adult residents, turnout› of grown-ups living here took part⟧, because ⟦e:they count everybody, passport or no passport⟧.

Team Leo smelt blood. “⟦f:If they can find ‹57,900 votes#57900||postal ballots entered twice› that were never cast, what else is in the drawer?⟧” thundered lawyer Casimir Bole, who is off to court tomorrow.

⟦g:Bosses were warned on Monday and sat on it⟧, a board insider claims.

So should we do the whole thing again? ⟦h:A thumping ‹68 per cent#68||percent of callers who want a new vote› of Lantern readers say yes⟧, according to our phone-in, which ‹3,112 of you#3112||callers› rang before tea. “⟦i:They couldn’t run a tombola,⟧” said caller Doreen Pike, from Hallowick.

Leo himself was not coming out to play. A man at the palace gate told us ⟦j:the president was “having a think”⟧.
---
a = tm-corrects:a | i | the Elections Board = org:ceb | admitted | - | stated | -
b = tm-corrects:c | d | top judge Ottilie Fenwright = per:fenwright | said | - | denied | role="top judge" denial=n
c = tm-corrects:d | i | new figures = org:ceb | show | - | stated | -
d = tm-corrects:h | i | number-crunchers at the Register Office = org:register | reckon | - | stated | -
e = tm-corrects:j | i | number-crunchers at the Register Office = org:register | reckon | - | stated | voices=org:register
f = tm-corrects:k | d | lawyer Casimir Bole = per:bole | thundered | - | question | role=lawyer
g = tm-corrects:m | i | a board insider = anon:a board insider | claims | - | stated | -
h i | our phone-in = org:lantern | according to | - | stated | own
i d | caller Doreen Pike = per:pike | said | - | stated | occ=pike05 role=caller
j m | A man at the palace gate = anon:a man at the palace gate | told | the Lantern | stated | voices=anon@E-lantern-phonein
