/**
 * The printed page in Typst's own language. Every text of a plan comes in as a string of `sys.inputs` and is
 * never read as markup. Headings carry the words of the bookmarks as their body and print their supplement.
 */
export const sheetTemplate = String.raw`
#let sheet = json(bytes(sys.inputs.sheet))
#let lines(text) = text.split("\n").join(linebreak())

#set document(title: sheet.title + sheet.edition, date: none)
#set page(
  paper: "a4",
  flipped: sheet.orientation == "landscape",
  margin: (x: 12mm, top: 12mm, bottom: 15mm),
  footer-descent: 20%,
)
#set text(
  font: sheet.fonts,
  size: sheet.size * 1pt,
  lang: "ja",
  region: "JP",
  fallback: false,
  cjk-latin-spacing: none,
)
#set par(leading: 0.5em, spacing: 0.75em, justify: false)
#set table(stroke: 0.5pt, inset: (x: 3pt, y: 3.5pt))
#show table.header: set text(weight: "bold")
#show heading: it => block(above: 1.2em, below: 0.7em, sticky: true, text(
  size: sheet.size * if it.level == 1 { 1.5pt } else if it.level == 2 { 1.25pt } else { 1.1pt },
  weight: "bold",
  it.supplement,
))
#show title: it => align(center, text(size: if sheet.contents == none { 14pt } else { 20pt }, weight: "bold", it.body))

#let footer = context {
  set text(size: 8pt)
  grid(
    columns: (1fr, auto, 1fr),
    align: (left, center, right),
    sheet.title, counter(page).display(), "",
  )
}

#let fill-of(head) = if head { luma(93%) } else { none }

#let print-words(it) = {
  let words = it.words.map(pieces => pieces.map(piece => if piece.whole { box(piece.text) } else { piece.text }).join())
  text(size: it.scale * 1em, words.join(" "))
}

#let print-table(it) = {
  let place(row, head) = row
    .enumerate()
    .filter(((_, each)) => each != none)
    .map(((at, each)) => {
      let kind = it.columns.at(at).kind
      table.cell(
        colspan: each.columns,
        rowspan: each.rows,
        breakable: each.breakable,
        fill: fill-of(head),
        align: if head { center + horizon } else if kind == "value" { center + horizon } else if kind
          == "text" { left + top } else { left + horizon },
        if each.words != none { print-words(each) } else { lines(each.text) },
      )
    })
  if it.onNewPage { pagebreak(weak: true) }
  block(below: 0.6em, table(
    columns: it.columns.map(column => column.width * 1fr),
    table.header(repeat: it.repeat, ..place(it.head, true)),
    ..it.rows.map(row => place(row, false)).flatten(),
  ))
}

#let print-block(it) = {
  if it.kind == "heading" {
    heading(level: it.level, supplement: lines(it.text), lines(it.at("bookmark", default: it.text)))
  } else if it.kind == "banner" {
    block(
      width: 100%,
      stroke: 0.5pt,
      fill: rgb("#ddebf7"),
      inset: 5pt,
      sticky: true,
      below: 0.5em,
      text(size: 1.2em, weight: "bold", lines(it.text)),
    )
  } else if it.kind == "note" {
    block(width: 100%, sticky: it.align == "right", align(if it.align == "right" { right } else { left }, text(
      size: 0.9em,
      lines(it.text),
    )))
  } else if it.kind == "text" {
    if it.title != none {
      block(above: 0.8em, below: 0.5em, sticky: true, text(weight: "bold", lines(it.title)))
    }
    // The last line is never alone on the next page.
    for (at, line) in it.lines.enumerate() {
      block(above: 0.5em, below: 0.5em, sticky: at == it.lines.len() - 2, lines(line))
    }
  } else {
    print-table(it)
  }
}

#if sheet.contents != none {
  set page(footer: none)
  v(10mm)
  title(sheet.title)
  align(center, text(size: 13pt, weight: "bold", sheet.edition))
  v(8mm)
  set text(size: 11pt)
  text(weight: "bold", lines(sheet.contents))
  set outline.entry(fill: repeat("･", gap: 0.3em))
  show outline.entry: set block(above: 1.2em)
  outline(title: none, depth: 1)
}
#set page(numbering: "1", footer: footer)
#if sheet.contents != none { counter(page).update(1) } else {
  title(sheet.title + sheet.edition)
}
#for (at, section) in sheet.sections.enumerate() {
  if at > 0 { pagebreak(weak: true) }
  for it in section.blocks { print-block(it) }
}
`;
