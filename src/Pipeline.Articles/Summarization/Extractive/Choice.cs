namespace Pipeline.Summarization.Extractive;

/// <summary>A sentence and the wording in which it was chosen.</summary>
internal readonly record struct Choice(Sentence Sentence, Wording Wording);
