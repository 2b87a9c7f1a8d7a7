proc main {} {
    set total 0
    for {set i 1} {$i <= 1000000} {incr i} {
        set r [dict create id $i name "n$i" score [expr {$i % 100}]]
        incr total [expr {[dict get $r score] + [string length [dict get $r name]] + [dict get $r id]}]
    }
    puts $total
}
main
