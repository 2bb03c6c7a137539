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
        Numbers = new(
            """
            0:cero 1:uno,una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce
            15:quince 20:veinte 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 100:cien,ciento 1000:mil
            """,
            "1000:mil 1000000:millón,millones"),
    };
}
