proc main {} {
    for {set i 0} {$i < 5003} {incr i} {lappend words "word[expr {$i * 7919 % 5003}]"}
    set text [join $words " "]
    set counts [dict create]
    for {set turn 1} {$turn <= 200} {incr turn} {
        foreach word [split $text " "] {dict incr counts $word}
    }
    puts "[dict size $counts] [dict get $counts word17] [dict get $counts word5002]"
}
main
