"""Spanish: the words that say who took part, how, when, and what is to be done."""

from __future__ import annotations

WORDS = """
function: el la los las un una de del y con a al en para por sobre es son fue está él ella ellos nosotros yo su sus mi
 mis nuestro este esta que no me le les lo se ha he han pero muy más como sin ayer tiene anoche mañana llamé hablé
 comí cené desayuné almorcé quedé conocí encontré visité escribí charlé tomé vi comida cena almuerzo desayuno reunión
 llamada contesta respuesta lunes martes miércoles jueves viernes sábado llamar enviar hoy anteayer unos uno otra otro
 nos os mí tu tus ellas usted ustedes están estuvo estaba era eran hay hubo ser estar tengo tenía tenemos hemos había
 quiere quiero puede puedo debe debo dijo dice porque cuando donde también ya todavía aún entre hasta desde durante
 tras contra cada todo todos nada algo alguien hace hacer llamó escribió tomamos comimos cenamos hablamos quedamos
 vimos fuimos fui estuve café cañas cerveza correo mensaje teléfono pasado pasada próximo próxima semana mes domingo
 tarde desayunamos almorzamos merendé merendamos unas coincidí coincidimos crucé topé tropecé encontramos reuní
 reunimos reunido visitamos conocimos salí salimos paseé estuvimos junté jugué corrí celebré visto quedado comido
 cenado conocido tomado calle acompañé recibí saludé bailé telefoneé llamamos llamado llama telefono marqué devolví
 mandé envié mandó envió enviado mandado chateé dejé conversé hablado hablando charlamos conversamos platiqué respondí
 contesté contacté contactó felicité agradecí ayudé discutí negocié trabajé presenté mostré enseñé entrevisté escrito
 gracias cervezas copas vino merienda vermut vermú tapas caña birras birra copa trabajo cine teatro concierto fiesta
 cumple barbacoa asado leche cafecito junta helado chupito videollamada telefónica videoconferencia llamadita
 conferencia entrevista correos electrónico mensajes wasap wasaps audio nota voz congreso feria evento jornada
 jornadas simposio carta paseo charla visita caminata excursión partido tenis fútbol carrera clase ensayo sesión viaje
 conversación plática encuentro presentación formación revisión entreno baile senderismo postal noticias invitación
 perdida supe piensa cuenta contó recomendó recomienda conoce pregunta preguntó contaba opina cree creía dicho habló
 aconsejó aconseja sugiere sugirió propone propuso mencionó menciona conocía sabe sabía explicó comentó comenta
 anunció presentó asegura manda saludos canceló pudo venir ausente cancelado cancela anuló anulado aplazó aplazado
 pospuso pospuesto venido viene podido apareció asistió faltó dejó plantado plantada plantó dejado enfermo enferma
 tuvo cancelar voy recordar prometí olvidar pendiente debería habrá recuerda recordarme acordarme olvidarme olvides
 prometido comprometí pendientes tarea tareas acción acciones paso próximos pasos siguiente toca necesito falta queda
 espero esperando espera estoy sigo quedo esperamos recibir enviarle mandar mandarle llamarle llamarlo llamarla
 escribir escribirle preguntar preguntarle compartir invitar invitarle invitarla invitarlo presentar presentarle
 responder responderle pagar pagarle devolver devolverle traer reservar revisar preparar comprar prestar darle dar
 agradecer confirmar pasar pasarle ayudar buscar leer enviarles mandarles felicitar enviarla enviarlo enviárselo
 enviársela mandarlo mandarla mandárselo mandársela llamarles escribirles preguntarles responderles devolvérselo
 devolverla devolverlo presentarla presentarlo presentarles traerle llevarle llevar prestarle prestárselo comprarle
 buscarle ayudarle ayudarla ayudarlo contestar contestarle avisar avisarle confirmarle felicitarle felicitarla
 felicitarlo agradecerle darles decir decirle contar contarle explicar explicarle mostrar mostrarle enseñar enseñarle
 recomendar recomendarle reenviar reenviarle transferir transferirle compartirle invitarles visitar visitarle
 visitarla quedar verle verla ver hablar hablarle recoger recogerle entregar entregarle firmar imprimir traducir
 corregir redactar organizar planificar programar agendar aplazar posponer mover cambiar arreglar reparar cocinar
 hacerle terminar acabar probar mirar estudiar encontrar conseguir conseguirle pedir pedirle encargar alquilar vender
 venderle cobrar reembolsar ingresar subir publicar actualizar conectar conectarle poner contacto ponerle contactar
 seguir insistir recordarle recordarles apuntar anotar volver devolverles pensar decidir presupuestar cotizar facturar
 envío mando llamo escribo respondió contestó buzón respondido ninguna responde contestado coge cogió atendió atiende
 silencio comunicaba comunica ocupado línea ocupada apagado saltó salta contestador recado devolvió localizado
 localizada ilocalizable pude localizar logré vano éxito suerte envía trae pasa escribe envia presta devuelve confirma
 avisa prepara reserva paga compra contacta presenta organiza comparte revisa termina busca entrega recoge enviará
 mandará llamará traerá pasó contado pidió invitó ayudó enseñó prestó apuntó confirmó verme trajo felicitó visitó unió
 doy traigo llevo presto devuelvo respondo contesto confirmo aviso pregunto digo presento enseño pago ayudo invito
 reservo preparo compro hago reviso organizo busco
with: con | junto a | junto con | donde | acompañado de | acompañada de | al lado de | en compañía de | a casa de | en
 casa de
joint: y | e | & | + | / | más | así como
filler: el | la | los | las | mi | mis | nuestro | nuestra | un | una | amigo | amiga | colega | vecino | vecina |
 viejo | nueva | nuevo | a | al | antiguo | antigua | pequeño | pequeña | querido | querida | amigos | amigas |
 compañero | compañera | jefe | jefa | hermano | hermana | por fin | otra vez | de nuevo | solo | mi amigo | mi amiga
 | unas | unos
verbs.meeting: conocí | vi | vi a | encontré | comí | cené | desayuné | almorcé | visité a | visité | quedé | tomé |
 me encontré | conocí a | comimos | cenamos | desayunamos | almorzamos | merendé | merendamos | tomamos | tomé algo |
 tomamos algo | tomé un café | tomé unas cañas | quedamos | nos vimos | vimos | vimos a | coincidí | coincidí con |
 coincidimos con | crucé | me crucé con | me topé con | me tropecé con | nos encontramos con | me reuní | me reuní con
 | nos reunimos con | reunido con | visitamos a | conocimos a | salí | salí con | salimos con | paseé con | fui con |
 fuimos con | estuve | estuve con | estuvimos con | me junté con | jugué | jugué con | corrí con | celebré | he visto
 a | he visto | he quedado | he quedado con | he comido | he comido con | he cenado | he cenado con | he conocido a |
 he tomado | vi por la calle a | invité | invité a | acompañé a | recibí a | saludé a | bailé con | tomé una | tomé
 unas cañas con | tomamos unas cañas con | me tomé
verbs.call: llamé a | me llamó | llamó | llamé | telefoneé | hablé por teléfono | llamamos a | he llamado a | he
 llamado | lo llamé | la llamé | le llamé | me ha llamado | me llama | telefoneé a | hablé por teléfono con | hablé
 por telefono con | hablamos por teléfono | al teléfono con | llamé por teléfono a | marqué a | le marqué a | le hablé
 por teléfono | devolví la llamada a | hablamos por teléfono con
verbs.email: mandé un correo a | envié un correo a | mandé un correo | envié un correo | escribí un correo a | le
 escribí un correo a | le mandé un correo a | le envié un correo a | mandé un email a | envié un email a | envié un
 mail a | mandé un mail a | correo a | email a | me mandó un correo | me envió un correo | me escribió un correo | he
 enviado un correo a | he mandado un correo a
verbs.message: mandé un mensaje a | escribí por whatsapp a | mandé un mensaje | envié un mensaje a | le mandé un
 mensaje a | le envié un mensaje a | le escribí un mensaje a | mandé un whatsapp a | le mandé un whatsapp a | envié un
 whatsapp a | mensaje a | whatsapp a | sms a | mandé un sms a | escribí por whatsapp | hablé por whatsapp con |
 hablamos por whatsapp | me mandó un mensaje | me envió un mensaje | me mandó un whatsapp | me escribió por whatsapp |
 chateé con | dejé un mensaje a | le dejé un mensaje a | he mandado un mensaje a
verbs.-: hablé | hablé con | escribí | escribí a | charlé | charlé con | conversé | conversé con | hablamos | hablamos
 con | he hablado con | hablado con | hablando con | charlamos | charlamos con | conversamos con | platiqué con |
 platiqué | le escribí a | le escribí | me escribió | respondí a | le respondí a | contesté a | le contesté a |
 contacté a | contacté con | me contactó | felicité a | agradecí a | ayudé a | discutí con | negocié con | trabajé con
 | le presenté a | presenté a | le mostré a | enseñé a | le enseñé a | entrevisté a | he escrito a | le mandé a | le
 envié a | di las gracias a | saludé
nouns.meeting: comida | cena | desayuno | almuerzo | café | té | cerveza | cervezas | copas | reunión | vino | cañas |
 merienda | brunch | vermut | vermú | aperitivo | tapas | caña | birras | birra | copa | comida de trabajo | reunión
 de trabajo | cine | teatro | concierto | fiesta | cumple | barbacoa | asado | café con leche | cafecito | desayuno de
 trabajo | junta | meeting | pizza | helado | chupito
nouns.call: por teléfono | llamada | videollamada | teléfono | llamada telefónica | videoconferencia | video llamada |
 zoom | skype | teams | facetime | tel | call | llamadita | conferencia telefónica | entrevista telefónica | google
 meet | por zoom | por skype | por teams | al teléfono | por videollamada
nouns.email: correo | email | mail | correos | emails | e-mail | mails | correo electrónico | por correo | por email |
 por mail
nouns.message: mensaje | whatsapp | sms | mensajes | whatsapps | wasap | wasaps | dm | telegram | signal | slack |
 linkedin | chat | audio | nota de voz | mensaje de voz | por whatsapp | por mensaje | por sms | por slack
nouns.event: conferencia | congreso | feria | evento | jornada | jornadas | taller | simposio | meetup | hackathon
nouns.-: carta | paseo | charla | entrevista | visita | caminata | excursión | partido | tenis | fútbol | pádel |
 carrera | clase | ensayo | sesión | viaje | conversación | plática | encuentro | cita | demo | presentación |
 formación | revisión | entreno | baile | senderismo | gimnasio | paseo por
received: correo de | carta de | mensaje de | llamada de | email de | whatsapp de | recibí un correo de | recibí un
 mensaje de | recibí una carta de | recibí una llamada de | recibí carta de | correo electrónico de | postal de | nota
 de | noticias de | invitación de | visita de | audio de | respuesta de | mail de | llamada perdida de | sms de | supe
 de
about: sobre | de | para | sin | como | acerca de | en vez de | acerca del | sobre el | respecto a | en lugar de | por
 culpa de | gracias a | contra | según | en contra de | a favor de | excepto | salvo | menos
saying: soñé con | sueño con | pensé en | dice | dijo | me dijo | piensa | cuenta | contó | recomendó | recomienda |
 conoce | pregunta | preguntó | dice que | dijo que | me contó | contaba | opina | opina que | cree | cree que | creía
 | me ha dicho | ha dicho | me habló de | habló de | me recomendó | me aconsejó | aconseja | sugiere | sugirió |
 propone | propuso | mencionó | menciona | conocía | sabe | sabía | me explicó | me comentó | comentó | comenta |
 anunció | me presentó a | asegura | piensa que | manda saludos
subordinate: que | si | cómo | por qué | porque | quien
besides: cuando | mientras | antes | después | donde
not: no | non | não | nunca | jamás | casi | tampoco | quería | iba a | pensaba | habría | debería haber | perdí |
 olvidé | me olvidé de | no pude
no_show: no vino | no apareció | no se presentó | canceló | ha cancelado | me dejó plantado | me dejó plantada |
 me plantó
missed: enferma | enfermo | está enferma | está enfermo | está de vacaciones | no pudo venir | ausente | cancela |
 anuló | ha anulado | aplazó | ha aplazado | pospuso | ha pospuesto | no ha venido | no viene | no puede venir | no ha
 podido venir | no pudo | no estaba | no estuvo | no asistió | faltó | me ha dejado plantado | estaba enfermo | estaba
 enferma | estaba ausente | tuvo que cancelar | ya no viene | al final no viene | no vendrá | ya no vendrá | iba a
 venir
question: ha | debo | quién | cuándo | por qué | cómo | debería | qué | dónde | cuánto | cuál | será | puede | podría
 | habrá
introduced: me presentó a | nos presentó a | me ha presentado a | nos ha presentado a | me puso en contacto con |
 nos puso en contacto con | me conectó con
theirs: él | ella | ellos | ellas | su | sus | su mujer | su marido | su hija | su hijo | hijos
mine: tengo que | debo | hay que | voy a | recordar | prometí | no olvidar | le debo | tengo pendiente | pendiente |
 tengo q | debería | habrá que | le voy a | recuerda | recordarme | acordarme de | no olvidarme de | no olvides | le
 prometí | he prometido | me comprometí a | quedé en | he quedado en | les debo | pendientes | por hacer | tarea |
 tareas | acción | acciones | próximo paso | próximos pasos | siguiente paso | me toca | quiero | necesito | falta |
 queda | todo | to do
theirs_will: va a | me va a | tiene que | prometió | promete | quiere | me debe | me manda | me envía | me pasa | me
 trae | me llama | me da | nos va a | va a mandarme | va a enviarme | me tiene que | debe | me prometió | ha prometido
 | me ha prometido | me promete | se comprometió a | quedó en | ha quedado en | nos debe | me devuelve | me escribe |
 me responde | me contesta | me confirma | me presta | me presenta | me avisa | me paga | me dice | nos manda | nos
 envía | nos llama | me mandará | me enviará | me llamará | me traerá | me dará | me pasará | me escribirá | me
 responderá | me devolverá | me confirmará | me avisará | mandará | enviará | llamará | traerá | dará | escribirá |
 responderá | confirmará | aceptó | acordó
waiting: espero | esperando | a la espera de | estoy esperando | sigo esperando | quedo a la espera de | esperamos |
 falta por recibir
by: antes de | antes del | para | hasta | a más tardar | el | a más tardar el | como tarde el | como muy tarde el
opener: luego | y | pero | después | también | por favor | entonces | además | mañana | ahora | quizá | quizás | porfa
promise_verbs: enviar | enviarle | mandar | mandarle | llamar | llamarle | llamarlo | llamarla | escribir | escribirle
 | preguntar | preguntarle | compartir | invitar | invitarle | invitarla | invitarlo | presentar | presentarle |
 responder | responderle | pagar | pagarle | devolver | devolverle | traer | reservar | revisar | preparar | comprar |
 prestar | darle | dar | agradecer | confirmar | pasar | pasarle | ayudar | buscar | leer | enviarles | mandarles |
 felicitar | enviarla | enviarlo | enviárselo | enviársela | mandarlo | mandarla | mandárselo | mandársela | llamarles
 | escribirles | preguntarles | responderles | devolvérselo | devolverla | devolverlo | presentarla | presentarlo |
 presentarles | traerle | llevarle | llevar | prestarle | prestárselo | comprarle | buscarle | ayudarle | ayudarla |
 ayudarlo | contestar | contestarle | avisar | avisarle | confirmarle | felicitarle | felicitarla | felicitarlo |
 agradecerle | darles | decir | decirle | contar | contarle | explicar | explicarle | mostrar | mostrarle | enseñar |
 enseñarle | recomendar | recomendarle | reenviar | reenviarle | transferir | transferirle | compartirle | invitarles
 | visitar | visitarle | visitarla | quedar | verle | verla | ver | hablar | hablarle | recoger | recogerle | entregar
 | entregarle | firmar | imprimir | traducir | corregir | redactar | organizar | planificar | programar | agendar |
 cancelar | aplazar | posponer | mover | cambiar | arreglar | reparar | cocinar | hacer | hacerle | terminar | acabar
 | probar | mirar | estudiar | encontrar | conseguir | conseguirle | pedir | pedirle | encargar | alquilar | vender |
 venderle | cobrar | reembolsar | ingresar | subir | publicar | actualizar | conectar | conectarle | poner en contacto
 | ponerle en contacto | contactar | seguir | insistir | recordarle | recordarles | apuntar | anotar | ir | volver |
 volver a llamar | devolverles | pensar | decidir | presupuestar | cotizar | facturar | envío | mando | llamo |
 escribo
object: el | la | los | las | le | les | un | una | a | al | mi | su | lo | unos | unas | nuestro | nuestra | dos |
 tres | esto | eso | esta | este | del
no_reply: sin respuesta | no contesta | no respondió | no contestó | buzón de voz | dejé un mensaje | no ha respondido
 | ninguna respuesta | no responde | todavía sin respuesta | no hay respuesta | no ha contestado | no me contesta | no
 me ha contestado | no me responde | no me ha respondido | no me contestó | no me respondió | no lo coge | no lo cogió
 | no cogió | no coge | no coge el teléfono | no cogió el teléfono | no atendió | no atiende | no contesta al teléfono
 | sin respuesta todavía | aún sin respuesta | todavía no responde | todavía no contesta | aún no responde | aún no
 contesta | todavía no ha respondido | aún no ha respondido | aún no ha contestado | todavía no ha contestado | no hay
 respuesta todavía | ni respuesta | nada de respuesta | silencio total | comunicaba | comunica | ocupado | estaba
 ocupado | línea ocupada | apagado | teléfono apagado | saltó el buzón | salta el buzón | saltó el contestador | salta
 el contestador | contestador | buzón | le dejé un mensaje | dejé mensaje | dejé recado | le dejé recado | le dejé un
 recado | dejé un recado | dejé un audio | dejé mensaje de voz | no devolvió la llamada | no me devolvió la llamada |
 no localizado | no localizada | ilocalizable | no pude localizar | no logré hablar | me dejó en visto | en visto | en
 vano | sin éxito | sin suerte | sin noticias
s_verbs: manda | envía | trae | llama | pasa | da | escribe | me manda | nos manda | envia | presta | devuelve |
 confirma | responde | contesta | avisa | prepara | reserva | paga | compra | viene | hace | dice | pregunta |
 contacta | presenta | organiza | comparte | revisa | termina | busca | entrega | recoge | enviará | mandará | llamará
 | traerá
kin: mamá | papá | madre | padre | abuela | abuelo | tía | tío | mami | papi | abuelita | hermana | hermano | suegra |
 suegro
organisation: sa | sl | banco | equipo | amigos | colegas | familia | grupo | universidad | gente | instituto
at_org: trabaja en | trabaja para | está en | ahora trabaja en | ahora trabaja para | trabaja ahora en | está ahora en
 | ahora está en | curra en | labora en
joined_org: se unió a | empezó en | ha empezado en | entra en | se ha unido a | se une a | empieza en | entró en | ha
 entrado en | se va a | se fue a | se incorporó a | se incorpora a | ficha por | fichó por | ha fichado por | se pasa
 a | se pasó a | nuevo trabajo en | nuevo puesto en | contratado por | contratada por | cambia a
birthday: cumpleaños | cumple | cumple años | cumpleaños es | nació el | nacido el | nacida el | fecha de nacimiento
news: embarazada | casado | casada | enfermo | enferma | mudanza | jubilado | jubilada | divorciado | divorciada |
 separado | separada | comprometido | comprometida | despedido | despedida | en paro | desempleado | desempleada |
 vegetariano | vegetariana | vegano | vegana | celíaco | celíaca | alérgico | alérgica | gemelos | hospital |
 ascendido | ascendida | de baja | excedencia | oposiciones
news_heads: busca | se muda | se casa | tuvo | compró | vendió | contrata | espera | deja | se mudó | se ha mudado |
 se casó | se divorcia | se divorció | se jubila | se jubiló | tuvo un | tuvo una | ha tenido | va a tener | ha
 comprado | ha vendido | se compró | ha dejado | dejó | cambió de | cambia de | vive | estudia | aprende | abre |
 abrió | monta | montó | lanza | quiere cambiar | está buscando | anda buscando | dio a luz | se graduó | aprobó
own_days: ieri=-1 | oggi=0 | ontem=-1 | hoje=0 | gisteren=-1 | eergisteren=-2 | vandaag=0
days: ieri oggi ontem hoje gisteren eergisteren vandaag ayer anteayer hoy mañana pasado lunes martes miércoles jueves
 viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hace
 días día semana semanas mes meses año años el la por tarde noche antes próximo próxima este esta pasada que viene un
 una dos tres cuatro cinco seis siete ocho nueve diez dentro en anoche de madrugada mediodía mañanas tardes finde fin
 principios finales mediados quincena once doce quince veinte último última pasados pasadas actual antier anteanoche
 antenoche
due_words: a del al de navidad nochebuena
likely_dues: en unos días=3 | dentro de unos días=3 | en los próximos días=3 | en unas semanas=21
 | dentro de unas semanas=21
vague_days: el año pasado=-365 | la semana pasada=-7 | el fin de semana=weekend | el otro día=-3 | hace poco=-3 | el mes
 pasado=-30 | el fin de semana pasado=weekend | este fin de semana=weekend | el finde=weekend | el pasado fin de
 semana=weekend | recientemente=-3 | últimamente=-3 | hace unos días=-3 | esta semana=-1 | hace un tiempo=-30 | la otra
 noche=-3
not_day_after: antes | desde | hasta | sobre | para | no
may_set_days: sobre | para | invité | invitó | acerca | respecto | citado | citada | acordamos | quedamos en
ahead: mañana | próximo | próxima | dentro
subject_verbs: llamó | vino | escribió | me dijo | pasó | llama | me llamó | me ha llamado | me llama | escribe | me
 escribió | me ha escrito | vino a | ha venido | pasó por | ha pasado | me contó | me ha contado | me preguntó | me
 pidió | me mandó | me envió | me invitó | me ayudó | me presentó | me enseñó | me prestó | se pasó | se apuntó |
 estuvo | contestó | respondió | me respondió | me contestó | propuso | confirmó | vino a verme | y yo | trajo | me
 trajo | felicitó | me felicitó | me visitó | asistió | se unió
within: en | por | cerca de | en el | en la | junto a
possessive: mi | mis | su | sus | nuestro | el | la | los | las | un | una | nuestra | nuestros | nuestras | tu | tus
 | este | esta | ese | esa | del | al
me: yo | nosotros | nosotras | mí
pronouns: le | él | ella | lo | la | ellos | les | ellas | los | las
arranged: quizás | quizá | tal vez | a lo mejor | ganas de | reservé | planeo
papers: acta | notas | resumen | ideas | plan | temas | preguntas | preparación | invitación | grabación | orden
pictures: foto | fotos | imagen | imágenes | vídeo | video | vídeos | selfi | canción | álbum | pódcast | historia
only_set: quedé con | quedamos con | he quedado con
set_for: reservado para | reservada para | previsto para | prevista para | fijado para | fijada para
fell_through: annullato | annullata | rimandato | rimandata | adiado | adiada | cancelado | cancelada | se canceló | se
 ha cancelado | fue cancelada | fue cancelado | aplazado | aplazada | se aplazó | pospuesto | pospuesta | se pospuso |
 no se hizo | no tuvo lugar | anulada | anulado | se anuló
 | se suspendió | suspendida | suspendido | reprogramada | reprogramado | se reprogramó
titles: director | directora | jefe | jefa | ingeniero | ingeniera | desarrollador | desarrolladora | programador |
 programadora | abogado | abogada | médico | médica | doctor | doctora | profesor | profesora | profe | periodista |
 arquitecto | arquitecta | contable | contador | contadora | fundador | fundadora | cofundador | cofundadora | gerente
 | consultor | consultora | diseñador | diseñadora | investigador | investigadora | enfermero | enfermera | socio |
 socia | responsable | encargado | encargada | comercial | vendedor | vendedora | comprador | compradora | banquero |
 banquera | notario | notaria | juez | jueza | editor | editora | librero | librera | bibliotecario | bibliotecaria |
 fotógrafo | fotógrafa | pintor | pintora | escultor | escultora | músico | música | cantante | actor | actriz |
 escritor | escritora | autor | autora | traductor | traductora | panadero | panadera | cocinero | cocinera | chef |
 fontanero | electricista | carpintero | carpintera | jardinero | jardinera | agricultor | agricultora | fisio |
 fisioterapeuta | dentista | veterinario | veterinaria | farmacéutico | farmacéutica | matrona | psicólogo | psicóloga
 | maestro | maestra | estudiante | becario | becaria | doctorando | doctoranda | asistente | secretario | secretaria
 | reclutador | reclutadora | manager | cto | ceo | cfo | coo | presidente | presidenta | vicepresidente |
 vicepresidenta | asesor | asesora | alcalde | alcaldesa | concejal | concejala | analista | inversor | inversora |
 inversionista | empresario | empresaria | emprendedor | emprendedora | alfarero | alfarera | ceramista | artesano |
 artesana | funcionario | funcionaria | piloto | coordinador | coordinadora | técnico | técnica | peluquero |
 peluquera | mecánico | entrenador | entrenadora | delegado | delegada | propietario | propietaria | dueño | dueña
became: es ahora | ahora es | es el nuevo | es la nueva | pasa a ser | ha sido nombrado | ha sido nombrada | nombrado
 | nombrada | ascendido a | ascendida a | fue ascendido a | fue ascendida a | es | será
no_place: casa | comida | cena | trabajo | mediodía | medianoche | general | cambio | fin | serio | persona | total |
 línea
except: sin | excepto | salvo | menos
between: entre
answers: contesté a | respondí a | respondí al
birthday_of: de | del
i_do: le envío | les envío | le mando | les mando | le llamo | la llamo | lo llamo | les llamo | le escribo | le doy |
 le paso | le traigo | le llevo | le presto | le devuelvo | le respondo | le contesto | le confirmo | le aviso | le
 pregunto | le digo | le presento | le enseño | le pago | le ayudo | lo invito | la invito | se lo mando | se lo envío
 | se la envío | se la mando | se lo paso | se lo doy | se lo devuelvo | envío | mando | llamo | escribo | yo envío |
 yo mando | yo llamo | reservo | preparo | yo reservo | yo preparo | compro | hago | yo hago
 | aviso al | aviso a | informo a | informo al |
 contacto con | contacto a | pido | pago | entrego | confirmo | le digo | convoco | reviso | yo reviso |
 organizo | busco | quedo en
"""
