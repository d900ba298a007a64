/**
 * Letters that Unicode decomposition leaves outside ASCII, with their usual Latin spelling.
 *
 * Greek follows ISO 843 type 2, Bulgarian Cyrillic the Streamlined System of 2009; the letters of
 * other Cyrillic alphabets of Europe are added with their most common spelling.
 */
export const TRANSLITERATION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "n", ŧ: "t",
    "’": "'", "‘": "'", "€": "eur",
    α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m",
    ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o",
    а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", к: "k", л: "l", м: "m",
    н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh",
    щ: "sht", ъ: "a", ы: "y", ь: "y", э: "e", ю: "yu", я: "ya", і: "i", є: "ye", ґ: "g",
    ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz",
  }),
);
