file: 012
page: html
outlet: islander
title: Quillon to be president; our boxes went by the late boat
published: 2024-06-03T06:30:00-04:00
byline: Jory Pask
from: tm-projection
quotes: curly
credit: Transmare
credit_printed: nowhere
report: E-tm-projection
own_addition_report: E-islander-boat
caption: The Constance at Cold Quay on Sunday evening, waiting for the van.
---
The ‹31 ballot boxes#31||ballot boxes from Terne› of Terne left Cold Quay on the Sunday night ferry ‹nearly two hours#2|about|hours of delay of the ferry› late. ⟦x:Every seal was whole when they went up the ramp⟧: our reporter read off the numbers while the presiding officer, Morwen Tash, ticked them on her list.

"⟦y:No box was alone for a minute, not in the hall, not in the van, not on the quay,⟧" Mrs Tash said. She put ⟦z:the delay down to a flat tyre⟧.

The boat was barely past the light when the country had its answer, or nearly.

@1 | PELLISTER, Corvane, June 2 (Transmare) - ⟦a => ⟦a | , Transmare projected on Sunday, => , the news agency Transmare projected last night,

@2 | ‹82 percent#82 => ‹82 per cent#82 | New Harbor => New Harbour | ‹50.9 percent#50.9 => ‹50.9 per cent#50.9 | in the runoff => in the run-off | ‹49.1 percent#49.1 => ‹49.1 per cent#49.1 | on its website shortly after 10 p.m => shortly after ten

@4 | ‹71.3 percent#71.3 => ‹71.3 per cent#71.3 | according to the board => the board says

@5 | supporters from a balcony on Gannet Street, where they were beating saucepans => a crowd beating saucepans in Gannet Street, Pellister

@6 | There was no word from the president, who was last seen on Sunday morning voting in his home town of Brask. ⟦f:He => From the president there was no word. ⟦f:Mr Harnacker | two aides to Harnacker said on condition of anonymity. One of them described ⟦h:the mood as "like a ship's kitchen after the iceberg"⟧ => say sources close to him

@7 | Campaign manager Sigrun Aldrith dismissed ⟦i:that account⟧. "⟦j:Leopold => "⟦j:Leopold | she told Transmare by telephone => his campaign manager, Sigrun Aldrith, insisted

On Terne itself the count of the islands' own ‹6,204 votes#6204||votes cast in person on Terne› was declared at midnight: ‹3,377#3377||votes for Quillon on Terne› for Ms Quillon, ‹2,790#2790||votes for Harnacker on Terne› for Mr Harnacker, and ‹37#37||spoilt papers on Terne› with drawings of the ferry.
---
x i | our reporter = org:islander | read off | - | stated | own
y d | Mrs Tash = per:tash | said | - | denied | occ=tash02 role="the presiding officer" denial=n
z i | She = per:tash | put | - | stated | occ=tash02 role="the presiding officer"
~b | cue=said
~d | cue=says
~e | told="a crowd beating saucepans"
~f | speaker_text="sources close to him" cue=say
~j | speaker_text="his campaign manager, Sigrun Aldrith" cue=insisted told=-
