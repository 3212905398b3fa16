"""Spanish: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: el la los las un una de del y con a al en para por sobre es son fue está él ella ellos nosotros yo su sus
 mi mis nuestro este esta que no me le les lo se ha he han pero muy más como sin ayer tiene anoche mañana llamé
 hablé comí cené desayuné almorcé quedé conocí encontré visité escribí charlé tomé vi comida cena almuerzo desayuno
 reunión llamada contesta respuesta lunes martes miércoles jueves viernes sábado llamar enviar
with: con | junto a | junto con | donde
joint: y | e | & | + | /
filler: el | la | los | las | mi | mis | nuestro | nuestra | un | una | amigo | amiga | colega | vecino | vecina
 | viejo | nueva | nuevo | a | al
verbs.meeting: conocí | vi | vi a | encontré | comí | cené | desayuné | almorcé | visité a | visité | quedé | tomé
 | me encontré | conocí a
verbs.call: llamé a | me llamó | llamó | llamé | telefoneé | hablé por teléfono
verbs.email: mandé un correo a | envié un correo a
verbs.message: mandé un mensaje a | escribí por whatsapp a
verbs.-: hablé | hablé con | escribí | escribí a | charlé | charlé con | conversé | conversé con
nouns.meeting: comida | cena | desayuno | almuerzo | café | té | cerveza | cervezas | copas | reunión | vino | cañas
nouns.call: por teléfono | llamada | videollamada | teléfono
nouns.email: correo | email | mail
nouns.message: mensaje | whatsapp | sms
nouns.event: conferencia | congreso | feria
nouns.-: carta | paseo | charla | entrevista
received: correo de | carta de | mensaje de | llamada de | email de | whatsapp de
about: sobre | de | para | sin | como | acerca de | en vez de
saying: dice | dijo | me dijo | piensa | cuenta | contó | recomendó | recomienda | conoce | pregunta | preguntó
subordinate: que | si | cómo | por qué | porque | quien
besides: cuando | mientras | antes | después | donde
not: no | nunca | jamás
missed: canceló | no vino | no pudo venir | ausente
question: ha | debo | quién | cuándo | por qué | cómo | debería
theirs: él | ella | ellos | ellas | su | sus
mine: tengo que | debo | hay que | voy a | recordar | prometí | no olvidar | le debo | tengo pendiente | pendiente
theirs_will: va a | me va a | tiene que | prometió | promete | quiere | me debe | me manda | me envía | me pasa
 | me trae | me llama | me da
waiting: espero | esperando | a la espera de
by: antes de | antes del | para | hasta | a más tardar | el
opener: luego | y | pero | después | también | por favor
promise_verbs: enviar | enviarle | mandar | mandarle | llamar | llamarle | llamarlo | llamarla | escribir
 | escribirle | preguntar | preguntarle | compartir | invitar | invitarle | invitarla | invitarlo | presentar
 | presentarle | responder | responderle | pagar | pagarle | devolver | devolverle | traer | reservar | revisar
 | preparar | comprar | prestar | darle | dar | agradecer | confirmar | pasar | pasarle | ayudar | buscar | leer
 | enviarles | mandarles | felicitar
object: el | la | los | las | le | les | un | una | a | al | mi | su
no_reply: sin respuesta | no contesta | no respondió | no contestó | buzón de voz | dejé un mensaje
 | no ha respondido | ninguna respuesta | no responde | todavía sin respuesta | no hay respuesta
s_verbs: manda | envía | trae | llama | pasa | da | escribe
kin: mamá | papá | madre | padre | abuela | abuelo | tía | tío
organisation: sa | sl | banco | equipo | amigos | colegas | familia | grupo | universidad | gente | instituto
at_org: trabaja en | trabaja para | está en
joined_org: se unió a | empezó en | ha empezado en | entra en
birthday: cumpleaños | cumple
news: embarazada | casado | casada | enfermo | enferma | mudanza | jubilado
news_heads: busca | se muda | se casa | tuvo | compró | vendió | contrata | espera | deja
days: ayer anteayer hoy mañana pasado lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
 mayo junio julio agosto septiembre octubre noviembre diciembre hace días día semana semanas mes meses año años el
 la por tarde noche antes próximo próxima este esta pasada que viene un una dos tres cuatro cinco seis siete ocho
 nueve diez dentro en anoche de
vague_days: la semana pasada=-7 | el fin de semana=weekend | el otro día=-3 | hace poco=-3
not_day_after: antes | desde | hasta | sobre | para | no
may_set_days: sobre | para | invité | invitó
ahead: mañana | próximo | próxima | dentro
subject_verbs: llamó | vino | escribió | me dijo | pasó
within: en | por | cerca de
possessive: mi | mis | su | sus | nuestro | el | la | los | las | un | una
me: yo | nosotros
pronouns: le | él | ella | lo | la | ellos | les
"""
