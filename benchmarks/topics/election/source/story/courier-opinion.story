file: 013
page: html
outlet: courier
title: Four numbers walk into a polling station
published: 2024-06-09T08:00:00-04:00
byline: Thea Marisco
kind: opinion
quotes: curly
report: E-op-marisco
bio: Thea Marisco is a former clerk of parliament. She writes here every other Sunday, and the views are hers.
pull: Nobody left the house in the meantime
---
Last Sunday ‹71.3 per cent#71.3||percent of registered voters, turnout› of us voted. By Wednesday it was ‹68.9#68.9||percent of registered voters, turnout, corrected›. The Register Office, which cannot resist a party, says ⟦a:‹62.8#62.8||percent of adult residents, turnout›⟧; the foreigners with the clipboards say ⟦b:‹69.2#69.2||percent of registered voters, turnout, observers' sample›⟧. Nobody left the house in the meantime.

I have been asked which of the four is true. All of them, or all but the first, and that is what a definition is for. One office divides by the people who may vote, another by the people who live here, and a third by ‹640 doors#640||polling stations observed› on which somebody has pinned a sheet.

What none of them divides by is the living. On Thursday ⟦c:I went through the roll for my own street with the sexton. Of ‹212 names#212||names on the roll of the columnist's street›, ‹nine#9||dead on the roll of the columnist's street› were dead and ‹14#14||people on the roll who have left the columnist's street› had left for good⟧. The dead, I should say, did not vote. They were merely counted among those who might have.

Mr Harnacker says ⟦d:he did not lose⟧. He has said it so often that one begins to suspect him of believing it. His lawyer has a ferry hand who saw tape. Against that there is the Islander’s reporter, who writes that ⟦e:the seals were whole⟧, and who, unlike the tape, has signed her work. I know which of them I would ask to carry my eggs.

Judge Fenwright blames ⟦f:a tired hand⟧. I have met the form, and I blame the form.

As to what comes next, I used to be paid for not having opinions and I am enjoying the change. ⟦g:The recount will alter nothing but the furniture⟧. ⟦h:Mr Harnacker will give way before the week is out⟧, because men who say ⟪“never”#a word quoted as a word⟫ on a Monday have generally begun to pack.

And the telephone call that nobody made? It did the country one service. For an hour in the night ‹two camps#2||camps› that had agreed on nothing since March agreed on something, namely that it had not rung.
---
a = tm-corrects:h | i | The Register Office = org:register | says | - | stated | -
b = csc-statement:b | i | the foreigners with the clipboards = org:csc | say | - | stated | -
c i | I = per:marisco | went through | - | stated | own occ=marisco09
d i | Mr Harnacker = per:harnacker | says | - | denied | occ=har03 denial=n
e = islander-night:x | i | the Islander’s reporter = org:islander | writes | - | stated | -
f = tm-corrects:c | i | Judge Fenwright = per:fenwright | blames | - | stated | -
g i | I = per:marisco | - | - | forecast | occ=marisco09 hedges=will optional
h i | I = per:marisco | - | - | forecast | occ=marisco09 hedges=will optional
