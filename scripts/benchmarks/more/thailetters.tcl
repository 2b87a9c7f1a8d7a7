proc main {} {
    set text [string repeat กขคงจฉชซฌญ 1000]
    set found 0
    for {set i 0} {$i < [string length $text]} {incr i} {if {[string index $text $i] eq "ค"} {incr found}}
    puts $found
}
main
