file: 011
page: html
quotes: curly
outlet: zta
title: Government Commission formed in connection with events at Tashvan hydroelectric complex
published: 2023-04-18T20:10:00+05:00
credit: ZTA
credit_printed: own
report: D-zta-gates
caption: Photo: press service of the Government
---
OKHTAR, April 18 /ZTA/. ⟦i:A Government Commission has been formed to eliminate the consequences of the natural disaster at the Tashvan hydroelectric complex⟧, the press service of the Government reports. It is headed by Minister of Energy Dzhakhan Ordubey.

“⟦a:All ‹three gates#3||spillway gates opened› of the spillway were opened on Monday at 21:00 in strict accordance with the regulations,⟧” the Minister said in a statement. “⟦a:The inflow exceeded anything observed since records began. No structure in the world would have withstood it.⟧”

According to operational data of the State Committee for Emergencies, as of 18:00 ⟦b:‹31 persons#31||people killed› had perished and ‹98#98||people missing› were listed as missing⟧. ⟦c:‹About 1,400 residential houses#1400|about|houses destroyed› were destroyed⟧, the Committee reports. Temporary accommodation points have been opened in ‹11 schools#11||schools used as shelters›.

The Minister stressed that ⟦d:the rumours of any shortcomings in the maintenance of the gates were “an invention of persons who have never held a spanner”⟧. He instructed Zhermhydro to restore the supply of electricity to all consumers. ⟦e:Power will be restored in full no later than June 1⟧, the Minister assured.

The Ministry of Health reports that ⟦f:‹112 persons#112||people in hospital› are receiving treatment, of whom ‹17#17||people in serious condition› are in serious condition⟧. ⟦h:Stocks of blood, bread and drinking water are sufficient⟧, according to the Ministry.

The Ministry of Internal Affairs, for its part, has opened a criminal case under the article “Sabotage”. ⟦g:Militants of the organization Yelan Tau, whose activity is prohibited by a court, had both the motive and the opportunity⟧, the Ministry's spokesman T. Besk noted.

In the evening the Chairman of the Commission will depart for Merzun. Condolences have been received from the heads of ‹14 states#14||states that sent condolences›.
---
i i | the press service of the Government = org:govpress | reports | - | stated | occ=gov18
a d | the Minister = per:ordubey | said | - | stated | occ=energy18 role="Minister of Energy"
b i | the State Committee for Emergencies = org:sce | According to | - | stated | occ=sce18pm
c i | the Committee = org:sce | reports | - | stated | occ=sce18pm
d m | The Minister = per:ordubey | stressed | - | denied | occ=energy18 role="Minister of Energy" denial=n
e i | the Minister = per:ordubey | assured | - | forecast | occ=energy18 role="Minister of Energy" hedges=will
f i | The Ministry of Health = org:health | reports | - | stated | occ=health18
h i | the Ministry = org:health | according to | - | stated | occ=health18
g i | the Ministry's spokesman T. Besk = per:besk | noted | - | stated | occ=int18pm role=spokesman
