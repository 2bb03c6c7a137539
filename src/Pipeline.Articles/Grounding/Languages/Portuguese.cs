namespace Pipeline.Grounding.Languages;

internal static class Portuguese
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "pt",
        Endings = new("""
            amentos amento imentos imento ações ação adores adora ador mente idades idade ivas iva ivos ivo aram eram iram ando
            endo indo ados adas ado ada idos idas ido ida avam ava iam ia arão ará aria ou eu iu ar er ir as es os a e o s em am
            """),
        Negations = new("não nunca jamais nenhum nenhuma nada ninguém sem nem"),
        Denials = new("""
            nega negam negou negaram desmente desmentiu desmentiram uma_mentira é_mentira é_falso é_falsa ninguém_deveria_acreditar
            descarta descartou
            """),
        Doubts = new("""
            afirma_que alega* supost* suspeit* teme temem temia receia* receava* espera esperam acredita* pensa pensam sugere sugerem boato* rumor* se_o
            se_a acusad* acusa acusam acusou planeia planeja* pretende* quer querem queria propõe ameaça_* tenta_* pede pediu exige*
            poderia poderiam deveria deveriam alerta alertou
            """),
        Hedges = new("segundo conforme possível possivelmente provável provavelmente pode podem deve devem"),
        Conditions = new("caso se_o se_a se_os se_as se_um se_uma se_não se_houver"),
        Orders = new("nota_ao_editor nota_à_redação nota_para_o_editor escreva informe_que ignore"),
        Turns = new("mas e porém contudo"),
        Masculine = new("ele homem menino pai filho marido irmão senhor rei príncipe"),
        Feminine = new("ela mulher menina mãe filha esposa irmã senhora rainha princesa"),
        Opposites = new("""
            aprov* aceit* ratific* | rejeit* recus* chumb*;
            apoi* elogi* saud* aplaud* louv* defend* | critic* conden* opõe* opôs* opos* lament* denunci*;
            ganh* vence* venci* vitória* | perde* perdi* derrot*;
            subi* sobe* aument* cresc* | cai* caiu caí* diminu* desceu desc* baixou baixa* reduz* queda*;
            abriu abre abrem abrir* aberto* aberta* reabr* reabert* | fech* encerr*;
            detid* preso presa prend* | libert* solt*;
            ~ antes | depois após;
            ~ mais | menos;
            ~ primeir* | últim*;
            compr* adquir* | vend*;
            começ* inici* | termin* acab* conclu*;
            retom* volt* regress* | suspen* cancel* suprim* abandon*;
            vivo viva vivos vivas sobreviv* | mort* morr* falec*;
            culpad* condenad* | inocent* absolvid*;
            permit* autoriz* | proib*;
            constru* | demoli* destru* derrub*;
            lucr* ganho* | prejuízo* perda* défice*;
            contrat* nomead* nomeou | despedi* demit* demiss*;
            confirm* | desment* nega negou negaram;
            ~ homem homens | mulher*;
            ~ pai | mãe;
            ~ filho | filha;
            ~ irmão | irmã;
            ~ norte | sul;
            ~ este leste | oeste;
            ~ melhor* | pior*;
            ~ fácil | difícil;
            mant* conserv* continu* | suprim* elimin*;
            favor | contra;
            duplic* aument* | reduz* diminu*;
            iles* | ferid*;
            ferid* | mort* morr* falec*;
            ~ superior* | inferior*;
            favor | contra;
            ~ jovem jovens | velh* idos*;
            constru* realiz* | adiad* adiou cancel*;
            """),
        Deeds = new("""
            morreu morreram morre morto morta mortos mortas morte faleceu falecido falecida | mor* falec* mat* assassin* homic*
            vítima* cadáver* corpo* enterr* funeral* sepult* luto viúv* perdeu_a_vida perderam_a_vida perde_a_vida vida* afog*
            suic* execut* abat* esfaque* sobreviv* massacr* letal* mortal* óbito* fatal* autóps* velório*;
            preso presa presos presas detido detida detidos prisão detenção encarcerado | pres* pris* det* deten* encarcer*
            cadeia* captur* custódia algem* cela* condena* cárcer* apreend*;
            demitiu demitido demitida demissão renunciou renúncia exonerado | demit* demiss* renunc* exoner* deix* sai* sair*
            saída despe* afast* substitu* sucess* suced* abandon* destitu* larg* retir* ex aposent* suspen*;
            falência falida falido insolvente insolvência | fal* insolv* credor* dívida* recuperação_judicial liquid* concordata
            resgat*;
            explodiu explosão explosões | explo* bomb* deton* estour* mina* granada* míss* foguete* atentado* erup*;
            desabou desmoronou desabamento colapso ruiu | desab* desmoron* colaps* ru* cai* caiu queda* ced* escombro* afund*;
            cancelado cancelada cancelados canceladas cancelou cancelamento | cancel* suspend* suspen* anul* adi* abandon* parar*
            par* retir* fech* fim termin* elimin* revog* interromp* desist* encerr*;
            atacou atacaram atacado atacada ataque ataques invadiu invasão | atac* ataque* invad* invas* assalt* agred* agress*
            golpe* bombard* ofensiv* guerra* violên* atentado* tiro* dispar* embosc* combat* lut* conflit* critic*;
            condenado condenada condenados culpado culpada culpados | conden* culp* sentenç* senten* pena* prisão juiz* julg*
            tribunal* multa* veredi*;
            acusado acusada indiciado denunciado processado arguido | acus* indici* denunc* process* tribunal* juiz*
            ministério_público arguid* investig* julg* procurad* suspeit* queix*;
            ferido ferida feridos feridas | fer* hospital* vítima* acident* fratur* quebr* ileso* ilesa* oper* dor dores joelho*
            lesion* les* queimad* atingid*;
            roubado roubada roubou roubaram roubo furto assaltado | roub* furt* ladr* assalt* lev* sumi* desapar* desvi* fraud*
            golpe* saque* burla*;
            sequestrado sequestrada raptado raptada sequestro rapto | sequestr* rapt* refém reféns captur* desapar* resgate*
            cativ*;
            proibido proibida proibiu proibição | proib* veta* veto ban* ilegal* suspend* bloque* restring* restri* imped* exclu*
            boico* embargo censur*;
            destruído destruída destruídos destruiu demolido | destru* demol* arras* devast* derrub* queim* incend* ruína*
            escombro* dan* perd* reduz*;
            caiu despenhou descarrilou colidiu | cai* queda* despenh* descarril* colid* colis* acident* choc* choque* bat* impact*
            desastre* capot*;
            afundou naufragou naufrágio | afund* naufrag* vir* afog* submerg* encalh*;
            evacuado evacuados evacuada evacuação | evacu* fug* retirad* desaloj* abandon* desloc* abrig* resgat* salv*;
            fugiu fugiram escapou evadiu | fug* escap* evad* desapar* foragid* libert* salv* exil* refug* asil*;
            estuprada violada estupro abusada | estupr* viol* abus* sexua* asséd* agress*;
            desculpou desculpas | desculp* perdã* perdo* lament* arrepend* pedid*;
            divorciado divorciada divórcio | divor* separ* ex;
            casou casado casada casamento | cas* casament* matrim* espos* marid* mulher noiv* casal boda*;
            assassinado assassinada assassinados assassinato executado esfaqueado | assassin* execut* esfaque* mat* mor* homic*
            tiro* bala* faca* cadáver* crime* vítima*;
            """),
        Numbers = new(
            """
            0:zero 1:um,uma 2:dois,duas 3:três 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 20:vinte
            30:trinta 40:quarenta 50:cinquenta 60:sessenta 100:cem,cento 1000:mil
            """,
            "1000:mil 1000000:milhão,milhões 1000000000:bilhão,bilhões"),
    };
}
