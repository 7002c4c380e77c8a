file: 001
page: html
outlet: hammer
title: INFERNO AT DAWN: Town chokes as chemical plant goes up
published: 2025-03-04T17:34:00+00:00
report: F-capstan-fire
own_addition_report: F-hammer-fitter
caption: HELLMOUTH: The blaze seen from Gorse Hill. Pic: Hammer reader Kev
---
⟦a:‹At least 24 people#24|at_least|people taken to hospital› were in hospital last night after a fireball ripped through a chemical plant in sleepy Brockhaven⟧, medics revealed.

⟦b:The whole of Gorse Hill has been told to clear out by six⟧, according to emergency bosses. Coughing mums wheeled prams through the muck.

Union chiefs fear ⟦c:‹two workers#2||workers missing› never made it out⟧. But fat-cat owners Axelby insist ⟦d:everyone is safe and sound⟧.

Gran Nora Blick was having none of it. ⟦e:The siren "kept its mouth shut"⟧, she fumed.

Fire supremo Maryn Oakshott reckons ⟦f:it'll be beaten by bedtime⟧, though she admitted ⟦g:a monster tank next door "keeps me awake"⟧.

But a former fitter at the works, who left last year and begged us not to print his name, told the Hammer ⟦h:the cooling pumps in Unit 4 were "held together with tape and prayer"⟧. "⟦i:We called them Grandad and Grandma,⟧" he said.

"⟦j:If Grandad had a cough, you switched to Grandma. If they both had a cough, you went for a smoke, a long way off.⟧"

And it could get worse. ⟦k:The killer cloud is heading for town on Thursday⟧, warn weathermen.

Are YOU stuck in Gorse Hill? Ring the Hammer hotline and ask for Shaz.
---
a = wire-fire:a | i | medics = anon:medics | revealed | - | stated | voices=org:osric
b = harbour-evac:b | i | emergency bosses = anon:emergency bosses | according to | - | stated | voices=org:alerts
c = wire-fire:d | i | Union chiefs = anon:union chiefs | fear | - | hedged | voices=per:silk hedges=fear role="Union chiefs"
d = wire-fire:b | i | fat-cat owners Axelby = org:axelby | insist | - | stated | -
e = wire-fire:l | m | she = per:blick | fumed | - | stated | role="Gran"
f = wire-fire:f | i | Fire supremo Maryn Oakshott = per:oakshott | reckons | - | forecast | role="Fire supremo" hedges="reckons;'ll"
g = wire-fire:g | m | she = per:oakshott | admitted | - | stated | role="Fire supremo"
h m | a former fitter at the works, who left last year and begged us not to print his name = anon:former fitter at the works | told | the Hammer | stated | voices=anon@F-hammer-fitter role="former fitter at the works"
i d | he = anon:former fitter at the works | said | the Hammer | stated | voices=anon@F-hammer-fitter role="former fitter at the works"
j d | he = anon:former fitter at the works | - | the Hammer | stated | voices=anon@F-hammer-fitter role="former fitter at the works"
k = wire-fire:j | i | weathermen = anon:weathermen | warn | - | forecast | voices=org:weather
