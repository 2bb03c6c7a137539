namespace Pipeline.Grounding.Languages;

internal static class Spanish
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "es",
        Endings = new("""
            amientos amiento imientos imiento aciones ación adores adora ador mente idades idad ivas iva ivos ivo aron ieron ando
            iendo ados adas ado ada idos idas ido ida aban aba ían ía arán ará aría ar er ir ó é as es os a e o s en an
            """),
        Negations = new("no nunca jamás ningún ninguna ninguno nada nadie sin tampoco ni"),
        Denials = new("""
            niega niegan negó negaron negaba desmiente desmintió desmintieron rechaza_que rechazó_que es_mentira una_mentira es_falso
            es_falsa nadie_debería_creer descarta descartó
            """),
        Doubts = new("""
            afirma_que presunt* supuest* alega* sospech* teme temen temía espera esperan cree creen creía piensa piensan sugiere
            sugieren rumor* si_la si_el acusado_de acusada_de acusa acusan acusó planea* pretende* quiere* quería propone* amenaza_*
            intenta* pide* pidió exige* podría podrían debería deberían advierte advirtió
            """),
        Hedges = new("según posible* probable* aparentemente puede pueden prevé prevén"),
        Conditions = new("si"),
        Orders = new("nota_al_editor nota_para_el_editor nota_a_la_redacción informe_que escriba escribe_que ignore"),
        Turns = new("pero y sin embargo aunque"),
        Masculine = new("él hombre niño padre hijo marido esposo hermano señor rey príncipe"),
        Feminine = new("ella mujer niña madre hija esposa hermana señora reina princesa"),
        Opposites = new("""
            aprob* aprueb* acept* ratific* | rechaz* deneg* denieg*;
            apoy* elogi* alab* aplaud* respald* defiend* | critic* conden* opon* opus* denunci* lament*;
            ganó gana* ganaron vence* venció victoria* | perdi* pierd* derrot*;
            subi* sube suben aument* creci* crec* increment* | bajó bajar* baja bajan bajado disminu* cay* cae* redu* descend*;
            abrió abrir* abre abren abiert* reabr* reabiert* | cerr* cierr* clausur*;
            deten* detuv* arrest* encarcel* | liber*;
            ~ antes | después;
            ~ más | menos;
            ~ primer* | últim*;
            compr* adquir* | vend*;
            comenz* empez* comienz* empiez* inici* | termin* acab* finaliz* conclu*;
            reanud* retom* volv* vuelv* regres* | suspend* cancel* suprim*;
            vivo viva vivos vivas sobreviv* | muert* muri* fallec*;
            culpabl* conden* | inocent* absuelt* absolv*;
            permit* autoriz* | prohib*;
            construi* construy* | demol* derrib* destru*;
            benefici* ganancia* | pérdida* déficit*;
            contrat* nombr* | despid* despedi* destitu*;
            confirm* | desmient* desmint* negó negaron niega*;
            ~ hombre* | mujer*;
            ~ padre | madre;
            ~ hijo | hija;
            ~ hermano | hermana;
            ~ norte | sur;
            ~ este | oeste;
            ~ mejor* | peor*;
            ~ fácil* | difícil*;
            mantien* mantuv* mantener* conserv* continu* | suprim* elimin*;
            favor | contra;
            duplic* aument* subi* | redu* disminu* baj*;
            iles* | herid*;
            herid* | muert* muri* fallec*;
            ~ superior* | inferior*;
            ~ joven jóvenes | viej* ancian*;
            construi* construy* realiz* | aplaz* cancel* pospu*;
            acept* aprob* accedi* | rechaz* neg* declin*;
            """),
        Deeds = new("""
            murió murieron muere mueren muerto muerta muertos muertas muerte falleció fallecido fallecida fallecieron fallece |
            mur* muer* mor* fallec* mata* mató mataron asesin* homicid* víctima* cadáver* cuerpo* entierr* enterr* funeral* sepel*
            luto difunt* viud* perdió_la_vida perdieron_la_vida pierde_la_vida vida* ahog* suicid* ejecut* abat* apuñal* sobreviv*
            masacr* letal* mortal* tiroteo* sucumb* autops* esquela* baja bajas deceso* óbito*;
            detenido detenida detenidos detenidas arrestado arrestada arrestados detención encarcelado encarcelada | deten* detuv*
            arrest* encarcel* prision* prisión preso* presa* cárcel* captur* aprehend* custodia esposa* celda* recluid* condena*
            apres* calabozo* retenid*;
            dimitió dimitido dimisión renunció renuncia destituido destituida cesado | dimit* dimisi* renunci* destitu* ces*
            despid* despedid* abandon* dej* sal* part* reemplaz* sustitu* sucesor* suced* relev* retir* expuls* aparta* marcha*
            cargo ex jubil* echad* echó suspend*;
            quiebra bancarrota insolvente insolvencia quebró | quiebr* quebr* insolv* concurso acreedor* deuda* liquid*
            suspensión_de_pagos rescat*;
            explotó explosión explosiones estalló | explos* explot* estall* bomb* deton* mina* granada* misil* cohete* reventó
            revent* atentado* erup*;
            derrumbó derrumbe colapsó derrumbado hundió | derrumb* colaps* hund* desplom* ca* cay* cedió ced* escombro* ruin*
            desmoron* venirse vino;
            cancelado cancelada cancelados canceladas canceló cancelación suspendido suspendida | cancel* suspend* suspens* anul*
            aplaz* pospu* pospon* abandon* deten* retir* cerr* fin* termin* desconvoc* elimin* interrump* renunci* suprim* revoc*
            dej*;
            atacó atacaron atacado atacada ataque ataques invadió invasión | atac* ataque* invad* invasi* asalt* agred* agresi*
            golpe* bombard* ofensiv* guerra* violen* atentado* dispar* tiro* embosc* combat* luch* conflict* critic* asedi*;
            condenado condenada condenados culpable culpables | conden* culpab* sentenci* veredict* prisión cárcel* pena* juez*
            juzg* tribunal* multa* declarad*;
            acusado acusada imputado imputada demandado procesado | acus* imput* demand* proces* juici* tribunal* juez* fiscal*
            querell* investig* denunci* cargos juzg* señal* presunt*;
            herido herida heridos heridas lesionado lesionada | herid* heri* lesion* hospital* víctima* accident* fractur* rot*
            ilesa ileso* atendid* oper* dolor* rodilla* golpe* daño* quemad* baja*;
            robado robada robó robaron robo hurto | rob* hurt* ladr* asalt* sustra* atrac* botín saque* desapare* llev* estaf*
            fraud* desfalc* malvers*;
            secuestrado secuestrada secuestraron secuestro raptado | secuestr* rapt* rehén rehenes captur* desapare* plagi*
            retenid* rescate* cautiv*;
            prohibido prohibida prohibió prohibición prohíbe | prohib* prohíb* vet* ilegal* suspend* bloque* restring* restric*
            imped* excl* no_permit* boicot* embargo censur*;
            destruido destruida destruidos destruyó destrucción demolido | destru* demol* arras* devast* derrib* quem* incend*
            ruin* escombro* dañ* daño* reduc* calcin* perd* desmantel*;
            estrelló estrellado descarriló accidente | estrell* descarril* accident* choc* choque* colis* impact* ca* cay*
            siniestr* volc* atropell*;
            hundido hundió naufragó naufragio | hund* naufrag* volc* zozobr* ahog* sumerg* encall*;
            evacuado evacuados evacuación | evacu* hu* desaloj* abandon* desplaz* refugi* rescat* salv* albergue*;
            escapó huyó huyeron fugado fugó | escap* huy* huid* huir* fug* desapare* evad* libr* salv* exil* refugi* asil*
            abandon*;
            violada violado violación abusó | viol* abus* agresi* agred* sexual* acos*;
            disculpó disculpas disculpa | disculp* perd* lament* arrepent* sient*;
            divorciado divorciada divorcio | divorci* separ* ruptur* ex;
            casó casado casada boda matrimonio | cas* boda* matrimoni* espos* marid* mujer novi* pareja* enlace* compromet*;
            asesinado asesinada asesinados asesinato ejecutado apuñalado | asesin* ejecut* apuñal* mat* muer* mur* homicid*
            dispar* tiro* bala* cuchill* cadáver* víctima* crimen* degoll* acribill*;
            """),
        Numbers = new(
            """
            0:cero 1:uno,una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce
            15:quince 20:veinte 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 100:cien,ciento 1000:mil
            """,
            "1000:mil 1000000:millón,millones"),
    };
}
