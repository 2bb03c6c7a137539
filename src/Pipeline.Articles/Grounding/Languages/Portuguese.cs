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
            morreu morreram morre morto morta mortos mortas morte faleceu falecido falecida | falec* assassin* homic* vítima*
            cadáver* enterr* funeral* sepult* luto viúv* perdeu_a_vida perderam_a_vida perde_a_vida afog* suic* execut* abat*
            esfaque* sobreviv* massacr* letal* mortal* óbito* fatal* autóps* velório* morr* mort* matou mataram sem_vida
            não_resistiu;
            preso presa presos presas detido detida detidos prisão detenção encarcerado | pris* deten* encarcer* cadeia* captur*
            custódia algem* cela* condena* cárcer* apreend* algemado algemada detenç* prisão_preventiva deteve detiveram;
            demitiu demitido demitida demissão renunciou renúncia exonerado | demit* demiss* renunc* exoner* sair* saída despe*
            afast* substitu* sucess* suced* abandon* destitu* aposent* deixa deixou deixar sai_do saiu desligado desligamento
            não_comanda_mais deixou_o_cargo deixa_o_cargo mandou_embora;
            falência falida falido insolvente insolvência | insolv* credor* recuperação_judicial liquid* concordata resgat* faliu
            falir;
            explodiu explosão explosões | explo* bomb* deton* estour* granada* míss* foguete* atentado* erup*;
            desabou desmoronou desabamento colapso ruiu | desab* desmoron* colaps* escombro* afund* ruína cedeu caiu;
            cancelado cancelada cancelados canceladas cancelou cancelamento | cancel* anul* adi* abandon* elimin* revog*
            interromp* desist* encerr* cancelament* suspens* não_vai_acontecer não_se_realiza adiad* não_haverá;
            atacou atacaram atacado atacada ataque ataques invadiu invasão | atac* ataque* invad* invas* assalt* agred* agress*
            bombard* ofensiv* violên* atentado* dispar* embosc* combat* conflit*;
            condenado condenada condenados culpado culpada culpados | conden* culp* sentenç* senten* prisão julg* multa* veredi*
            pena tribunal anos_de;
            acusado acusada indiciado denunciado processado arguido | acus* indici* denunc* process* ministério_público arguid*
            investig* julg* procurad* suspeit* queix* tribunal queixa;
            ferido ferida feridos feridas | hospital* vítima* fratur* ileso* ilesa* lesion* queimad* atingid* lesão lesões fratura
            acidente ferimento* machucad* machucou ao_hospital rompeu_os_ligamentos;
            roubado roubada roubou roubaram roubo furto assaltado | roub* furt* ladr* assalt* sumi* desvi* fraud* saque* burla*
            levou levaram furtad* roubad*;
            sequestrado sequestrada raptado raptada sequestro rapto | sequestr* rapt* refém reféns captur* resgate* cativ*;
            proibido proibida proibiu proibição | proib* veta* veto ilegal* bloque* restring* restri* exclu* boico* embargo
            censur* proibid* banid*;
            destruído destruída destruídos destruiu demolido | destru* demol* arras* devast* derrub* queim* incend* ruína*
            escombro* reduz* destruiç* chamas incêndio queimad*;
            caiu despenhou descarrilou colidiu | despenh* descarril* colid* colis* choc* choque* impact* desastre* capot* acidente
            colisão bateu embateu;
            afundou naufragou naufrágio | afund* naufrag* afog* submerg* encalh* virou naufrág* afundament*;
            evacuado evacuados evacuada evacuação | evacu* retirad* desaloj* abandon* desloc* abrig* resgat* evacuaç* abandonar;
            fugiu fugiram escapou evadiu | escap* evad* foragid* exil* refug* asil* fuga fugir;
            estuprada violada estupro abusada | estupr* viol* abus* sexua* asséd* agress*;
            desculpou desculpas | desculp* perdã* perdo* lament* arrepend* pedid*;
            divorciado divorciada divórcio | divor* separação separaram separou;
            casou casado casada casamento | casament* matrim* espos* marid* noiv* boda* casaram casar casamento*;
            assassinado assassinada assassinados assassinato executado esfaqueado | assassin* execut* esfaque* homic* bala* faca*
            cadáver* crime* vítima* matou mataram mort* morreu tiros facadas;
            """),
        Numbers = new(
            """
            0:zero 1:um,uma 2:dois,duas 3:três 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 20:vinte
            30:trinta 40:quarenta 50:cinquenta 60:sessenta 100:cem,cento 1000:mil
            """,
            "1000:mil 1000000:milhão,milhões 1000000000:bilhão,bilhões"),
    };
}
