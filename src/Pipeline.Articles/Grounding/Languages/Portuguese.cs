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
        Numbers = new(
            """
            0:zero 1:um,uma 2:dois,duas 3:três 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 20:vinte
            30:trinta 40:quarenta 50:cinquenta 60:sessenta 100:cem,cento 1000:mil
            """,
            "1000:mil 1000000:milhão,milhões 1000000000:bilhão,bilhões"),
    };
}
