proc main {} {
    set text ""
    for {set i 1} {$i <= 1000000} {incr i} {append text "กข[expr {$i % 10}]"}
    puts [string length [encoding convertto utf-8 $text]]
}
main
