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
            fallec* mata* mató mataron asesin* homicid* víctima* cadáver* entierr* enterr* funeral* sepel* luto difunt* viud*
            perdió_la_vida perdieron_la_vida pierde_la_vida ahog* suicid* ejecut* apuñal* sobreviv* masacr* letal* mortal*
            tiroteo* sucumb* autops* esquela* deceso* óbito* morir* moría* muri* muere* mata matan cuerpo_sin_vida sin_vida
            perdido_la_vida no_sobrevivió;
            detuvo detuvieron detenido detenida detenidos detenidas arrestado arrestada arrestados detención encarcelado
            encarcelada | detuv* arrest* encarcel* prision* prisión preso* presa* cárcel* captur* aprehend* custodia esposa*
            celda* recluid* condena* apres* calabozo* esposado esposada llevó_detenido;
            dimitió dimitido dimisión renunció renuncia destituido destituida cesado | dimit* dimisi* renunci* destitu* ces*
            despid* despedid* reemplaz* sustitu* sucesor* suced* relev* expuls* aparta* jubil* echad* echó dejó deja
            dejado_el_cargo abandona abandonó sale_del salida relevo deja_el_cargo dejó_el_cargo deja_su_cargo;
            quiebra bancarrota insolvente insolvencia quebró | quiebr* quebr* insolv* concurso acreedor* liquid*
            suspensión_de_pagos;
            explotó explosión explosiones estalló | explos* explot* estall* bomb* deton* granada* misil* cohete* reventó revent*
            atentado* erup*;
            hundió derrumbó derrumbe colapsó derrumbado | derrumb* colaps* hund* desplom* ca* cedió escombro* ruin* desmoron* cayó
            se_cayó vino_abajo desplome;
            cancelado cancelada cancelados canceladas canceló cancelación suspendido suspendida | cancel* anul* aplaz* pospu*
            pospon* desconvoc* interrump* renunci* suprim* revoc* cancelada* suspendi* suspens* no_se_celebrará anulad*
            se_queda_sin no_se_hará no_habrá;
            atacó atacaron atacado atacada ataque ataques invadió invasión | atac* ataque* invad* invasi* asalt* agred* agresi*
            bombard* ofensiv* violen* atentado* embosc* combat* asedi*;
            condenado condenada condenados culpable culpables | conden* culpab* sentenci* veredict* prisión cárcel* juzg* multa*
            declarad* pena cárcel juez;
            acusado acusada imputado imputada demandado procesado | acus* imput* demand* proces* juici* fiscal* querell* denunci*
            cargos juzg* presunt* juez tribunal fiscalía demanda*;
            herido herida heridos heridas lesionado lesionada | herid* heri* lesion* hospital* víctima* fractur* ilesa ileso*
            atendid* daño* fractura rotura accidente lesión rotos al_hospital;
            robado robada robó robaron robo hurto | rob* hurt* ladr* asalt* sustra* atrac* botín saque* estaf* fraud* desfalc*
            malvers* llevaron llevó desapareci*;
            secuestrado secuestrada secuestraron secuestro raptado | secuestr* rapt* rehén rehenes captur* plagi* rescate*
            cautiv*;
            prohibido prohibida prohibió prohibición prohíbe | prohib* prohíb* vet* ilegal* bloque* restring* restric* excl*
            no_permit* boicot* embargo censur*;
            destruido destruida destruidos destruyó destrucción demolido | destru* demol* arras* devast* derrib* incend* ruin*
            escombro* dañ* daño* reduc* calcin* desmantel* quemad* arrasad* incendi* ruinas;
            estrelló estrellado descarriló accidente | estrell* descarril* choque* colis* impact* ca* siniestr* volc* atropell*
            choque chocó cayó;
            hundido hundió naufragó naufragio | hund* naufrag* volc* zozobr* ahog* sumerg* encall* hundimiento volcó;
            evacuado evacuados evacuación | evacu* desaloj* desplaz* albergue* desalojad* desalojo abandonar;
            escapó huyó huyeron fugado fugó | escap* huy* huid* huir* fug* evad* exil* asil* fuga huida prófugo*;
            violada violado violación abusó | viol* abus* agresi* agred* sexual* acos*;
            disculpó disculpas disculpa | disculp* lament* arrepent*;
            divorciado divorciada divorcio | divorci* ruptur* separación separó separaron;
            casó casado casada boda matrimonio | boda* matrimoni* espos* marid* novi* enlace* compromet* casaron casar casarse
            bodas enlace;
            asesinado asesinada asesinados asesinato ejecutado apuñalado | asesin* ejecut* apuñal* homicid* bala* cuchill*
            cadáver* víctima* crimen* degoll* acribill* mató mataron muerte muert* tiros disparos;
            """),
        Numbers = new(
            """
            0:cero 1:uno,una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce
            15:quince 20:veinte 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 100:cien,ciento 1000:mil
            """,
            "1000:mil 1000000:millón,millones"),
    };
}
